#!/bin/sh
# Measures Muster beside other programs and libraries that do the same.
#
#     src/bench/peers/compare.sh [NODES]
#
# Run from the project's folder after `mvn -q package -DskipTests`, on a machine that does nothing
# else. Nothing is installed: what is missing is named, with the way to get it, and the rest goes
# on. Times are processor time of one thread unless said; the machine decides the numbers, the
# ratios say more. It takes about five minutes.
#
# PYTHON, JAVA (25 or newer) and JGRAPHT (jars, separated by colons) may name others than the usual ones.
set -u
nodes=${1:-100000}
python=${PYTHON:-/usr/bin/python3}
java=${JAVA:-${JAVA_HOME:+$JAVA_HOME/bin/}java}
here=src/bench/peers
bench=src/bench/java/app/muster/bench
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if [ ! -d target/classes ] || [ ! -d target/muster/lib ]; then
    echo "Nothing is built here. Run: mvn -q package -DskipTests" >&2
    exit 3
fi
version=$("$java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p')
if [ "${version:-0}" -lt 25 ]; then
    echo "$java is version ${version:-unknown}; name one of 25 or newer: JAVA=/path/to/java $0" >&2
    exit 3
fi
class_path="target/classes:target/test-classes:$(ls target/muster/lib/*.jar | tr '\n' ':')"

run_java() {
    on=$1
    shift
    "$java" -Xmx2g --enable-native-access=ALL-UNNAMED -cp "$on" "$@" 2>>"$work/errors"
}
section() { echo; echo "$1"; }
missing() { printf '    %s is missing; get it: %s\n' "$1" "$2"; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { if (b > 0) printf "%.1f times as long as Muster", a / b }'; }
has() { "$python" -c "import $1" 2>/dev/null; }

section "Blast radii of $nodes assets, ms (Muster counts applications and finds the tightest RTO too)"
graph=$work/graph.tsv
run_java "$class_path" $bench/StructureBench.java "$nodes" --write "$graph"
run_java "$class_path" $bench/StructureBench.java "$graph" >"$work/structure"
own=$(awk 'NR == 2 { print $4 }' "$work/structure")
sum=$(awk 'NR == 2 { print $NF }' "$work/structure")
printf '    %-16s %10s\n' Muster "$own"
peer() {
    time=$(printf '%s' "$2" | cut -f1)
    printf '    %-16s %10s   %s\n' "$1" "$time" "$(ratio "$time" "$own")"
    [ "$(printf '%s' "$2" | cut -f2)" = "$sum" ] || echo "    its sum differs: $2, and here $sum"
}
repository=${HOME:-/root}/.m2/repository
jgrapht=${JGRAPHT:-$(ls "$repository"/org/jgrapht/jgrapht-core/1.5.2/jgrapht-core-1.5.2.jar \
    "$repository"/org/jheaps/jheaps/*/jheaps-*.jar 2>/dev/null | tr '\n' ':')}
if [ -n "$jgrapht" ]; then
    peer "JGraphT 1.5.2" "$(run_java "$jgrapht" $here/StructureJgrapht.java "$graph")"
else
    missing JGraphT "mvn dependency:get -Dartifact=org.jgrapht:jgrapht-core:1.5.2"
fi
if has igraph; then
    version=$("$python" -c 'import igraph; print(igraph.__version__)')
    peer "igraph $version (C)" "$("$python" $here/structure_igraph.py "$graph")"
else
    missing igraph "apt-get install python3-igraph"
fi

section "Recoveries, PERT durations, 10 people"
for assets in 200 2000; do
    trials=$((12000000 / assets))
    jobs=$work/recovery-$assets.tsv
    run_java "$class_path" $bench/RecoveryBench.java write "$jobs" $assets
    run_java "$class_path" $bench/RecoveryBench.java "$jobs" $((trials > 10000 ? trials : 10000))
    "$python" $here/recovery_heapq.py "$jobs" $((40000 / assets))
    if has simpy || has SimPy; then
        "$python" $here/recovery_simpy.py "$jobs" $((20000 / assets))
    else
        missing SimPy "apt-get install python3-simpy"
    fi
done | sed 's/^/    /'

section "Layout (see the first lines of LayoutBench)"
run_java "$class_path" $bench/LayoutBench.java 500 2000 | sed 's/^/    /'
if command -v dot >/dev/null; then
    run_java "$class_path" $bench/StructureBench.java 500 --write "$work/small.tsv"
    awk 'NR == 1 { n = $1; print "digraph {" } NR > n + 1 { print $1 "->" $2 } END { print "}" }' \
        "$work/small.tsv" >"$work/small.dot"
    echo "    Graphviz dot, 500 nodes and 1,000 edges, the whole process:"
    { time -p dot -Tplain "$work/small.dot" >/dev/null; } 2>&1 |
        sed -n 's/^user \(.*\)/        \1 s of processor time/p'
else
    missing Graphviz "apt-get install graphviz"
fi

section "Reading and judging 20,000 resources, beside Jackson's trees (see JudgeBench)"
run_java "$class_path" $bench/JudgeBench.java 20000 | sed 's/^/    /'

if [ -s "$work/errors" ]; then
    echo
    echo "What could not be measured said:"
    sed 's/^/    /' "$work/errors" | head -20
fi
