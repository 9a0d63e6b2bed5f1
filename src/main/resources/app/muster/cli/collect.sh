#!/usr/bin/env bash
# Reads an Azure estate with the Azure CLI and writes one file that "muster import" takes in.
#
#   bash collect.sh [--subscription ID]... [--management-group ID] [--to FILE]
#
# It needs az (signed in), jq and gzip, as Azure Cloud Shell has them, and the role Reader on what it
# reads. It changes nothing: every call is a GET, or the POST by which Resource Graph takes queries.
# What is refused or fails is written down in the file, and what depends on it stays unknown.
set -u

to=muster-snapshot.json.gz
group=
subscriptions=()
while [ $# -gt 0 ]; do
    case $1 in
        --subscription) subscriptions+=("${2:?an ID is missing behind --subscription}"); shift 2 ;;
        --management-group) group=${2:?an ID is missing behind --management-group}; shift 2 ;;
        --to) to=${2:?a FILE is missing behind --to}; shift 2 ;;
        *) echo "collect.sh: unknown: $1" >&2; exit 2 ;;
    esac
done
for tool in az jq gzip; do
    command -v "$tool" >/dev/null || { echo "collect.sh: $tool is missing" >&2; exit 3; }
done

work=$(mktemp -d) || exit 3
trap 'rm -rf "$work"' EXIT
at_once=${MUSTER_AT_ONCE:-8}   # calls on their way together
pause=${MUSTER_PAUSE:-2}       # seconds before a call is tried again
taken=${MUSTER_TAKEN:-$(date -u +%Y-%m-%dT%H:%M:%SZ)}
# The activity log is read for the last 14 days, a provider at a time, of each no more than this.
lately=$(jq -rn --arg until "${taken:0:19}Z" '($until | fromdateiso8601 - 14 * 86400 | todateiso8601) as $since
    | "eventTimestamp%20ge%20%27\($since)%27%20and%20eventTimestamp%20le%20%27\($until)%27"')
most_pages=50
endpoint=$(az cloud show --query endpoints.resourceManager --output tsv 2>/dev/null)
endpoint=${endpoint:-https://management.azure.com/}
endpoint=${endpoint%/}/

# --- Where each kind of evidence is read -----------------------------------------------------------

# Resource Graph, all subscriptions at once: kind|table|types
bulk='inventory|resources|
inventory|resourcecontainers|
backup-items|recoveryservicesresources|microsoft.recoveryservices/vaults/backupfabrics/protectioncontainers/protecteditems
backup-instances|recoveryservicesresources|microsoft.dataprotection/backupvaults/backupinstances
replicated-items|recoveryservicesresources|microsoft.recoveryservices/vaults/replicationfabrics/replicationprotectioncontainers/replicationprotecteditems
backup-policies|recoveryservicesresources|microsoft.dataprotection/backupvaults/backuppolicies microsoft.recoveryservices/vaults/backuppolicies
recovery-plans|recoveryservicesresources|microsoft.recoveryservices/vaults/replicationrecoveryplans
deleted-vaults|recoveryservicesresources|microsoft.dataprotection/locations/deletedvaults microsoft.recoveryservices/locations/deletedvaults
role-definitions|authorizationresources|microsoft.authorization/roledefinitions
classic-administrators|authorizationresources|microsoft.authorization/classicadministrators
policy-definitions|policyresources|microsoft.authorization/policydefinitions microsoft.authorization/policysetdefinitions
deployment-stacks|deploymentresources|microsoft.resources/deploymentstacks
cluster-extensions|kubernetesconfigurationresources|microsoft.kubernetesconfiguration/extensions microsoft.kubernetesconfiguration/fluxconfigurations'
columns=' | project id, name, type, kind, location, subscriptionId, resourceGroup, tenantId, managedBy, sku, plan, tags, identity, zones, properties | order by id asc'

# Resource Manager, lists that a subscription has: kind|path|least role
of_subscription='locks|/providers/Microsoft.Authorization/locks?api-version=2020-05-01|Reader
role-assignments|/providers/Microsoft.Authorization/roleAssignments?api-version=2022-04-01|Reader
role-schedules|/providers/Microsoft.Authorization/roleAssignmentScheduleInstances?api-version=2020-10-01|Reader
role-schedules|/providers/Microsoft.Authorization/roleEligibilityScheduleInstances?api-version=2020-10-01|Reader
deny-assignments|/providers/Microsoft.Authorization/denyAssignments?api-version=2022-04-01|Reader
policy-assignments|/providers/Microsoft.Authorization/policyAssignments?api-version=2023-04-01|Reader
defender-plans|/providers/Microsoft.Security/pricings?api-version=2024-01-01|Security Reader
security-contacts|/providers/Microsoft.Security/securityContacts?api-version=2023-12-01-preview|Security Reader
diagnostic-settings|/providers/Microsoft.Insights/diagnosticSettings?api-version=2021-05-01-preview|Monitoring Reader
activity-log|/providers/Microsoft.Insights/eventtypes/management/values?api-version=2015-04-01&%24filter={lately}%20and%20resourceProvider%20eq%20%27Microsoft.Authorization%27|Reader
activity-log|/providers/Microsoft.Insights/eventtypes/management/values?api-version=2015-04-01&%24filter={lately}%20and%20resourceProvider%20eq%20%27Microsoft.RecoveryServices%27|Reader
activity-log|/providers/Microsoft.Insights/eventtypes/management/values?api-version=2015-04-01&%24filter={lately}%20and%20resourceProvider%20eq%20%27Microsoft.DataProtection%27|Reader
activity-log|/providers/Microsoft.Insights/eventtypes/management/values?api-version=2015-04-01&%24filter={lately}%20and%20resourceProvider%20eq%20%27Microsoft.Insights%27|Reader
activity-log|/providers/Microsoft.Insights/eventtypes/management/values?api-version=2015-04-01&%24filter={lately}%20and%20resourceProvider%20eq%20%27Microsoft.KeyVault%27|Reader
activity-log|/providers/Microsoft.Insights/eventtypes/management/values?api-version=2015-04-01&%24filter={lately}%20and%20resourceProvider%20eq%20%27Microsoft.OperationalInsights%27|Reader'

# Resource Manager, what a resource has: kind|type|thing or list|path|least role
of_resource='vault-config|microsoft.recoveryservices/vaults|thing|/backupconfig/vaultconfig?api-version=2025-02-01|Backup Reader
guard-proxies|microsoft.recoveryservices/vaults|list|/backupResourceGuardProxies?api-version=2025-02-01|Backup Reader
guard-proxies|microsoft.dataprotection/backupvaults|list|/backupResourceGuardProxies?api-version=2025-07-01|Backup Reader
replication-alerts|microsoft.recoveryservices/vaults|list|/replicationAlertSettings?api-version=2025-02-01|Site Recovery Reader
blob-services|microsoft.storage/storageaccounts|thing|/blobServices/default?api-version=2025-06-01|Reader
file-services|microsoft.storage/storageaccounts|thing|/fileServices/default?api-version=2025-06-01|Reader
blob-containers|microsoft.storage/storageaccounts|list|/blobServices/default/containers?api-version=2025-06-01|Reader
file-shares|microsoft.storage/storageaccounts|list|/fileServices/default/shares?api-version=2025-06-01|Reader
storage-scans|microsoft.storage/storageaccounts|thing|/providers/Microsoft.Security/defenderForStorageSettings/current?api-version=2025-01-01|Security Reader
sql-retention|microsoft.sql/servers/databases|thing|/backupShortTermRetentionPolicies/default?api-version=2023-08-01|Reader
sql-retention|microsoft.sql/servers/databases|thing|/backupLongTermRetentionPolicies/default?api-version=2025-01-01|Reader
sql-retention|microsoft.sql/managedinstances/databases|thing|/backupShortTermRetentionPolicies/default?api-version=2023-08-01|Reader
sql-retention|microsoft.sql/managedinstances/databases|thing|/backupLongTermRetentionPolicies/default?api-version=2023-08-01|Reader
sql-replicas|microsoft.sql/servers/databases|list|/replicationLinks?api-version=2023-08-01|Reader
sql-replicas|microsoft.sql/servers|list|/failoverGroups?api-version=2023-08-01|Reader
sql-replicas|microsoft.sql/managedinstances|list|{group}/providers/Microsoft.Sql/locations/{location}/instanceFailoverGroups?api-version=2023-08-01|Reader
sql-watch|microsoft.sql/servers|thing|/auditingSettings/default?api-version=2023-08-01|Reader
sql-watch|microsoft.sql/servers|thing|/securityAlertPolicies/Default?api-version=2023-08-01|Reader
sql-watch|microsoft.sql/managedinstances|thing|/securityAlertPolicies/Default?api-version=2023-08-01|Reader
database-settings|microsoft.dbformysql/flexibleservers|thing|/configurations/aad_auth_only?api-version=2023-12-30|Reader
sentinel-onboarding|microsoft.operationalinsights/workspaces|list|/providers/Microsoft.SecurityInsights/onboardingStates?api-version=2025-09-01|Microsoft Sentinel Reader
sentinel-rules|microsoft.operationalinsights/workspaces|list|/providers/Microsoft.SecurityInsights/alertRules?api-version=2025-09-01|Microsoft Sentinel Reader
diagnostic-settings|microsoft.keyvault/vaults|list|/providers/Microsoft.Insights/diagnosticSettings?api-version=2021-05-01-preview|Monitoring Reader
diagnostic-settings|microsoft.containerservice/managedclusters|list|/providers/Microsoft.Insights/diagnosticSettings?api-version=2021-05-01-preview|Monitoring Reader
store-replicas|microsoft.appconfiguration/configurationstores|list|/replicas?api-version=2024-05-01|Reader
source-controls|microsoft.automation/automationaccounts|list|/sourceControls?api-version=2023-11-01|Reader'

# --- Asking ----------------------------------------------------------------------------------------

# ask OUT ERR az-arguments...: one call, tried again where that may help.
ask() {
    local out=$1 err=$2 try wait
    shift 2
    for try in 1 2 3 4; do
        if az "$@" --output json >"$out" 2>"$err" </dev/null && jq -e 'type == "object"' "$out" >/dev/null 2>&1; then
            return 0
        fi
        grep -qE 'Forbidden|AuthorizationFailed|Not Found|Bad Request|Conflict|SubscriptionNotFound' "$err" && return 1
        [ "$try" = 4 ] && return 1
        wait=$(sed -n "s/.*try again after '\{0,1\}\([0-9]\{1,3\}\)'\{0,1\} second.*/\1/p" "$err" | head -n 1)
        sleep "${wait:-$pause}"
    done
}

# trouble ERR: what az said about a call that failed, in one word.
trouble() {
    if grep -qE 'Forbidden|AuthorizationFailed|SubscriptionNotFound' "$1"; then
        echo denied
    elif grep -qE '"code": ?"(NotFound|ResourceNotFound|ParentResourceNotFound|ResourceGroupNotFound|FeatureNotSupportedForAccount|StorageAccountNotFound|WorkspaceNotFound|PolicyNotFound|EntityNotFound)"|not onboarded' "$1"; then
        echo absent
    else
        echo failed
    fi
}

# record FILE KIND SCOPE STATE NOTE PAGES...: what became of one question, with what it gave.
record() {
    local file=$1 kind=$2 scope=$3 state=$4 note=$5
    shift 5
    cat "$@" /dev/null | jq -c -s --arg kind "$kind" --arg scope "$scope" --arg state "$state" \
        --arg note "$note" --arg at "$taken" \
        '{kind: $kind, scope: $scope, at: $at, items: map(.value // .data // [.] | .[])}
         | .state = (if $state == "failed" and (.items | length) > 0 then "partial" else $state end)
         | .note = $note' >"$file"
}

# read_list FILE KIND SCOPE thing|list PATH ROLE: all pages of one list, or one thing; of the
# activity log its first pages.
read_list() {
    local file=$1 kind=$2 scope=$3 form=$4 url=$5 role=$6 page=0 state=complete note='' next what
    local pages=()
    while [ -n "$url" ]; do
        if [ "$kind" = activity-log ] && [ "$page" -ge "$most_pages" ]; then
            state=failed note='the list is longer than is read; its first pages are kept'
            break
        fi
        page=$((page + 1))
        if ask "$file.$page" "$file.err" rest --method get --url "$url"; then
            if [ "$form" = list ] && ! jq -e '.value | type == "array"' "$file.$page" >/dev/null; then
                state=failed note='the answer was no list'
                break
            fi
            pages+=("$file.$page")
            url=
            next=$(jq -r 'if .value then .nextLink // "" else "" end' "$file.$page")
            case $next in
                '') ;;
                "$endpoint"*) url=$next ;;
                *) state=failed note='the next page was said to be on another host' ;;
            esac
        else
            what=$(trouble "$file.err")
            case $what in
                denied) state=denied note="the role $role on $scope would let it be read" ;;
                absent)
                    case $scope in
                        */resource[gG]roups/*) ;;
                        *) state=failed note='Azure answered that there is no such thing' ;;
                    esac ;;
                *) state=failed note='the Azure CLI gave no answer of use' ;;
            esac
            url=
        fi
    done
    record "$file" "$kind" "$scope" "$state" "$note" "${pages[@]}"
}

# read_graph FILE KIND QUERY: all pages of one query.
read_graph() {
    local file=$1 kind=$2 query=$3 page=0 state=complete note='' token=''
    local pages=()
    while :; do
        page=$((page + 1))
        jq -n --arg query "$query" --arg token "$token" --slurpfile subscriptions "$work/subscriptions.json" \
            '{subscriptions: $subscriptions[0], query: $query,
              options: ({resultFormat: "objectArray", "$top": 1000}
                        + if $token == "" then {} else {"$skipToken": $token} end)}' >"$file.body"
        if ! ask "$file.$page" "$file.err" rest --method post --body "@$file.body" \
            --url '/providers/Microsoft.ResourceGraph/resources?api-version=2022-10-01'; then
            state=failed note='Resource Graph gave no answer of use'
            [ "$(trouble "$file.err")" = denied ] && state=denied note='the role Reader would let it be read'
            break
        fi
        pages+=("$file.$page")
        token=$(jq -r '."$skipToken" // ""' "$file.$page")
        [ -n "$token" ] && continue
        if [ "$(jq -r '.resultTruncated // "false"' "$file.$page")" = true ]; then
            state=failed note='Resource Graph left some rows out'
        fi
        break
    done
    record "$file" "$kind" / "$state" "$note" "${pages[@]}"
}

# limit: waits until there is room for one more call.
limit() {
    while [ "$(jobs -rp | wc -l)" -ge "$at_once" ]; do
        wait -n
    done
}

tell() {
    printf '%s\n' "$*" >&2
}

# --- Which subscriptions ---------------------------------------------------------------------------

mkdir "$work/parts"
if ! ask "$work/visible" "$work/err" rest --method get --url '/subscriptions?api-version=2022-12-01'; then
    tell 'collect.sh: the subscriptions could not be listed; run "az login" first'
    sed -n 1p "$work/err" | cut -c 1-200 >&2
    exit 5
fi
if [ -n "$group" ]; then
    below="/providers/Microsoft.Management/managementGroups/$(jq -rn --arg id "$group" '$id | @uri')/descendants?api-version=2020-05-01"
    read_list "$work/below" group / list "$below" Reader
    mapfile -t subscriptions < <(jq -r '.items[] | select(.type | ascii_downcase | endswith("/subscriptions")) | .name' "$work/below")
elif [ ${#subscriptions[@]} = 0 ]; then
    mapfile -t subscriptions < <(jq -r '.value[].subscriptionId' "$work/visible")
fi
printf '%s\n' "${subscriptions[@]}" | jq -R -s 'split("\n") | map(select(. != "") | ascii_downcase) | unique' >"$work/asked.json"
jq --slurpfile asked "$work/asked.json" '[.value[].subscriptionId | ascii_downcase] as $seen | $asked[0] | map(select(. as $id | $seen | index($id)))' "$work/visible" >"$work/subscriptions.json"
mapfile -t subscriptions < <(jq -r '.[]' "$work/subscriptions.json")
if [ ${#subscriptions[@]} = 0 ]; then
    tell 'collect.sh: none of these subscriptions is visible to you'
    exit 5
fi
tell "Reading ${#subscriptions[@]} subscriptions"

# --- Reading ---------------------------------------------------------------------------------------

n=0
while IFS='|' read -r kind table types; do
    n=$((n + 1))
    where=
    if [ -n "$types" ]; then
        where=" | where type in~ ('${types// /\', \'}')"
    fi
    limit
    read_graph "$work/parts/g$n.part" "$kind" "$table$where$columns" &
done <<<"$bulk"
while IFS='|' read -r kind path role; do
    for subscription in "${subscriptions[@]}"; do
        n=$((n + 1))
        limit
        read_list "$work/parts/s$n.part" "$kind" "/subscriptions/$subscription" list "/subscriptions/$subscription${path/'{lately}'/$lately}" "$role" &
    done
done <<<"$of_subscription"
wait

# One line for each resource: its id, the id as it stands in an address, group and location of it.
while IFS='|' read -r kind type form path role; do
    tell "Reading $kind of $type"
    while IFS=$'\t' read -r id address group_address location; do
        [ -n "$id" ] || continue
        n=$((n + 1))
        case $path in
            '{group}'*) url=${path/'{group}'/$group_address} url=${url/'{location}'/$location} ;;
            *) url=$address$path ;;
        esac
        limit
        read_list "$work/parts/r$n.part" "$kind" "$id" "$form" "$url" "$role" &
    done < <(cat "$work"/parts/g[12].part | jq -r --arg type "$type" '
        def encoded: split("/") | map(@uri) | join("/");
        .items[] | select((.type // "" | ascii_downcase) == $type)
        | select($type != "microsoft.sql/servers/databases" or (.name | ascii_downcase) != "master")
        | [.id, (.id | encoded), (.id | split("/")[0:5] | join("/") | encoded),
           (.location // "" | ascii_downcase | gsub(" "; "") | @uri)] | @tsv' | sed 's/\\\\/\\/g')
done <<<"$of_resource"
wait

# --- One file --------------------------------------------------------------------------------------

roles=$(printf '%s\n%s\n' "$of_subscription" "$of_resource" | jq -R -s 'split("\n") | map(select(. != "") | split("|") | {(.[0]): .[-1]}) | add')
deep=$(printf '%s\n' "$of_resource" | jq -R -s 'split("\n") | map(select(. != "") | split("|")[0]) | unique')
wide=$(printf '%s\n' "$bulk" | jq -R -s 'split("\n") | map(select(. != "") | split("|")[0]) | unique')

cat >"$work/whole.jq" <<'JQ'
# Secrets that Azure shows all the same are left out.
def secret_name: test("^(.*(password|passwd|secret|connectionstrings?|sastoken|sasuri|sasurl)|.*(access|account|shared|authorization|primary|secondary|api|function|master|host)_?-?key[12s]?|key[12]|pwd|token|accesstoken|refreshtoken|customdata|userdata|protectedsettings|securevalue|privatekey|authkey[12]?)$"; "i");
def secret_text: test("(account|access|shared|api)\\w*key\\s*=\\s*\\S|(password|pwd)\\s*=\\s*\\S|[?&]sig=|\\bsig=[A-Za-z0-9%+/]{20}|://[^/@\\s]+:[^/@\\s]+@|eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]+|-----BEGIN [A-Z ]*PRIVATE KEY"; "i");
def pairs: ascii_downcase | IN("environmentvariables", "appsettings", "connectionstrings", "env", "keys");
def without($pair):
  if type == "object" then
    with_entries(
      .key as $name
      | .value |= (
          if type == "string" then
            if . == "" or startswith("/subscriptions/") then .
            elif ($pair and ($name | ascii_downcase | IN("value", "connectionstring"))) or ($name | secret_name) or secret_text then "(left out)"
            else . end
          elif type == "object" and ($name | pairs) then map_values(if type == "string" then "(left out)" else without(false) end)
          elif type == "array" then map(if type == "object" then without($name | pairs) elif type == "string" and secret_text then "(left out)" else . end)
          else without(false) end))
  elif type == "array" then map(without(false))
  else . end;

# Of the activity log: who wrote, deleted or purged what and when, if it came to pass.
def deed: ((.operationName.value // "" | ascii_downcase | test("/(write|delete|purge/action)$"))
           and ((.status.value // "" | ascii_downcase) | IN("failed", "started") | not));
def deeds: map(select(deed) | with_entries(select(.key | IN("id", "eventTimestamp", "caller", "operationName", "resourceId", "status", "correlationId"))));

def last: ascii_downcase | split("/") | .[-1];
def subscription: ascii_downcase | split("/") | if .[1] == "subscriptions" and .[2] then "/subscriptions/" + .[2] else "/" end;
def rank: {"complete": 0, "partial": 1, "denied": 2, "failed": 3, "not-asked": 4}[.];
def worst: group_by([.kind, (.scope | ascii_downcase)]) | map(max_by(.state | rank));
def among_resources: IN("inventory", "deployment-stacks", "backup-policies", "recovery-plans", "replication-alerts", "blob-containers", "file-shares", "sql-replicas", "sql-watch", "database-settings", "cluster-extensions", "store-replicas", "source-controls");

($subscriptions[0] | map("/subscriptions/" + .)) as $read
| map((if .kind == "activity-log" then .items |= deeds else . end) | .items |= map(without(false))) as $parts
# what Resource Graph gave is shared out to its subscriptions
| ($parts | map(if .scope == "/" then . as $part | (.items | group_by(.id // "" | subscription) | map({scope: (.[0].id // "" | subscription), items: .}))[] as $some | $part + $some else . end)) as $split
| ([$split[] | select(.kind | among_resources) | .items[] | select((.id // "") | startswith("/subscriptions/"))]
   | unique_by(.id | ascii_downcase)) as $resources
| ([$split[] | select(.kind | IN("role-assignments", "role-schedules")) | .items[].properties.roleDefinitionId // "" | last] | unique) as $roles
| ([$split[] | select(.kind == "policy-assignments") | .items[].properties.policyDefinitionId // "" | last]) as $assigned
| ([$split[] | select(.kind == "policy-definitions") | .items[] | select(.id | last | IN($assigned[])) | .properties.policyDefinitions // [] | .[].policyDefinitionId | last] + $assigned | unique) as $policies
| ([$split[] | select(.kind | among_resources | not) | select(.items | length > 0)
    | if .kind == "role-definitions" then .items |= map(select(.properties.type != "BuiltInRole" or (.id | last | IN($roles[])))) else . end
    | if .kind == "policy-definitions" then .items |= map(select(.properties.policyType != "BuiltIn" or (.id | last | IN($policies[])))) else . end
    | {kind, scope, at, items}]
   | group_by([.kind, (.scope | ascii_downcase)]) | map(.[0] + {items: (map(.items) | add | unique_by(.id // tostring))}) | map(select(.items | length > 0))) as $evidence
| ([$parts[] | . as $part | if .scope == "/" then $read[] as $scope | {kind: $part.kind, scope: $scope, state: $part.state, note: $part.note} else {kind, scope, state, note} end] | worst) as $said
# whoever may not list the locks of a subscription sees only a part of it
| ([$said[] | select(.kind == "locks" and .state == "denied") | .scope as $scope | $wide[] as $kind
    | {kind: $kind, scope: $scope, state: "partial", note: ("whoever is signed in sees a part only; the role Reader on " + $scope + " would show all")}]) as $limited
| ($said + $limited | worst) as $said
# whoever does not know all resources of a subscription cannot have asked each of them
| ([$read[] as $scope | ([$said[] | select(.kind == "inventory" and .scope == $scope and .state == "complete")] | length > 0) as $whole
    | $deep[] as $kind | {kind: $kind, scope: $scope, state: (if $whole then "complete" else "partial" end), note: (if $whole then "" else "not all resources of " + $scope + " are known" end)}]) as $summed
| ($said + $summed | worst) as $said
| ([$said[] | select(.state == "complete") | .kind + " " + .scope] | map({(.): true}) | add // {}) as $whole
| ([$asked[0][] | select(. as $id | $subscriptions[0] | index($id) | not) | "/subscriptions/" + . | . as $scope
    | ($wide + ($roles_of | keys) | unique)[] as $kind
    | {kind: $kind, scope: $scope, state: "denied", note: ("the role " + ($roles_of[$kind] // "Reader") + " on " + $scope + " would let it be read")}]) as $hidden
| {format: 2, kind: "muster-snapshot", name: ($taken | .[0:19] | gsub(":"; "") | gsub("T"; "-") + "-collected"), taken: $taken,
   source: ("Azure CLI, " + ($read | length | tostring) + " subscriptions"),
   resources: $resources, evidence: $evidence,
   coverage: ([$said[] | select((.state == "complete" and (.scope | subscription) != .scope and $whole[.kind + " " + (.scope | subscription)]) | not)] + $hidden)}
JQ
tell 'Writing one file'
find "$work/parts" -name '*.part' -print0 | sort -z | xargs -0 cat | jq -c -s \
    --slurpfile subscriptions "$work/subscriptions.json" --slurpfile asked "$work/asked.json" \
    --argjson roles_of "$roles" --argjson deep "$deep" --argjson wide "$wide" --arg taken "$taken" \
    -f "$work/whole.jq" >"$work/snapshot.json" || { tell 'collect.sh: the parts could not be put together'; exit 70; }
case $to in
    *.gz) gzip -c "$work/snapshot.json" >"$to" || exit 3 ;;
    *) cp "$work/snapshot.json" "$to" || exit 3 ;;
esac
jq -r '"\(.resources | length) resources, \(.evidence | map(.items | length) | add // 0) pieces of evidence, \([.coverage[] | select(.state != "complete")] | length) gaps"' "$work/snapshot.json" >&2
tell "Written to $to"
