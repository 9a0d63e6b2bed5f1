#!/bin/sh
# Measures Muster beside other programs and libraries that do the same, and prints one table.
#
#     src/bench/peers/compare.sh [NODES]
#
# Run from the project's folder after `mvn -q package -DskipTests`. Nothing is installed: what is
# missing is named, with the way to get it, and the rest goes on. Times are processor time of one
# thread, medians, in milliseconds; the machine decides the numbers, the ratios say more.
#
# PYTHON, JAVA and JGRAPHT (jars, separated by colons) may name others than the usual ones.
set -u
nodes=${1:-100000}
python=${PYTHON:-python3}
java=${JAVA:-${JAVA_HOME:+$JAVA_HOME/bin/}java}
here=src/bench/peers
bench=src/bench/java/app/muster/bench
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if [ ! -d target/classes ] || [ ! -d target/muster/lib ]; then
    echo "Nothing is built here. Run: mvn -q package -DskipTests" >&2
    exit 3
fi
libraries=$(ls target/muster/lib/*.jar | tr '\n' ':')
class_path="target/classes:target/test-classes:$libraries"

row() { printf '%-34s %-26s %12s %14s\n' "$1" "$2" "$3" "$4"; }
missing() { row "$1" "$2" missing ""; echo "    get it: $3"; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { if (b > 0) printf "%.1f x", a / b }'; }
run_java() { "$java" -Xmx2g -cp "$1" "$2" $3 2>>"$work/errors"; }

row task engine "ms" "against Muster"

# Blast radii
graph=$work/graph.tsv
run_java "$class_path" $bench/StructureBench.java "$nodes --write $graph"
run_java "$class_path" $bench/StructureBench.java "$graph" >"$work/structure"
own=$(awk 'NR == 2 { print $4 }' "$work/structure")
sum=$(awk 'NR == 2 { print $NF }' "$work/structure")
task="blast radii of $nodes assets"
row "$task" Muster "$own" ""
echo "    Muster counts applications and finds the tightest RTO too; the others count assets only."
peer() {
    time=$(printf '%s' "$2" | cut -f1)
    row "$task" "$1" "$time" "$(ratio "$time" "$own")"
    [ "$(printf '%s' "$2" | cut -f2)" = "$sum" ] || echo "    its sum differs: $2, and here $sum"
}
repository=${HOME:-/root}/.m2/repository
jgrapht=${JGRAPHT:-$(ls "$repository"/org/jgrapht/jgrapht-core/1.5.2/jgrapht-core-1.5.2.jar \
    "$repository"/org/jheaps/jheaps/*/jheaps-*.jar 2>/dev/null | tr '\n' ':')}
if [ -n "$jgrapht" ]; then
    peer "JGraphT 1.5.2" "$(run_java "$jgrapht" $here/StructureJgrapht.java "$graph")"
else
    missing "$task" "JGraphT" \
        "mvn dependency:get -Dartifact=org.jgrapht:jgrapht-core:1.5.2"
fi
if "$python" -c 'import igraph' 2>/dev/null; then
    version=$("$python" -c 'import igraph; print(igraph.__version__)')
    peer "igraph $version (C)" "$("$python" $here/structure_igraph.py "$graph")"
else
    missing "$task" igraph "apt-get install python3-igraph"
fi

# Every other comparison prints its own rows: `engine <tab> what <tab> number`.
section() { echo; echo "$1"; }

section "Recovery, trials (see the first lines of RecoveryBench)"
if [ -f $bench/RecoveryBench.java ]; then
    run_java "$class_path" $bench/RecoveryBench.java "" | sed 's/^/    /'
    for peer in "$here"/recovery_*.py; do
        [ -f "$peer" ] || continue
        case $peer in
            *simpy*)
                if ! "$python" -c 'import simpy' 2>/dev/null; then
                    echo "    SimPy is missing; get it: apt-get install python3-simpy"
                    continue
                fi ;;
        esac
        "$python" "$peer" | sed 's/^/    /'
    done
else
    echo "    there is no RecoveryBench"
fi

section "Layout, 2,000 nodes (see the first lines of LayoutBench)"
run_java "$class_path" $bench/LayoutBench.java "500 2000" | sed 's/^/    /'
if command -v dot >/dev/null; then
    run_java "$class_path" $bench/StructureBench.java "500 --write $work/small.tsv"
    awk 'NR == 1 { n = $1; print "digraph {" } NR > n + 1 { print $1 "->" $2 } END { print "}" }' \
        "$work/small.tsv" >"$work/small.dot"
    echo "    Graphviz dot, 500 nodes and 1,000 edges, whole process:"
    { time -p dot -Tplain "$work/small.dot" >/dev/null; } 2>&1 | sed -n 's/^user/        user seconds/p'
else
    echo "    Graphviz is missing; get it: apt-get install graphviz"
fi

section "Reading and judging 20,000 resources, beside Jackson's trees"
run_java "$class_path" $bench/JudgeBench.java "20000" | sed 's/^/    /'

if [ -s "$work/errors" ]; then
    echo
    echo "What could not be measured said:"
    sed 's/^/    /' "$work/errors" | head -20
fi
