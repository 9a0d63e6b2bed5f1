#!/usr/bin/env pwsh
# Reads an Azure estate with the Azure CLI and writes one file that "muster import" takes in.
#
#   ./collect.ps1 [-Subscription ID,ID...] [-ManagementGroup ID] [-To FILE]
#
# It needs PowerShell 7 and az (signed in), as Azure Cloud Shell has them, and the role Reader on what
# it reads. It changes nothing: every call is a GET, or the POST by which Resource Graph takes queries.
# Under Windows itself az is a batch file that cannot take such addresses: run it in Cloud Shell there.
# What is refused or fails is written down in the file, and what depends on it stays unknown.
param(
    [string[]] $Subscription = @(),
    [string] $ManagementGroup = '',
    [string] $To = 'muster-snapshot.json.gz'
)
Set-StrictMode -Version 3
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $false
if (-not (Get-Command az -ErrorAction SilentlyContinue)) { [Console]::Error.WriteLine('collect.ps1: az is missing'); exit 3 }

$taken = if ($env:MUSTER_TAKEN) { $env:MUSTER_TAKEN } else { [DateTime]::UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'") }
$pause = if ($env:MUSTER_PAUSE) { [int] $env:MUSTER_PAUSE } else { 2 }
$work = Join-Path ([IO.Path]::GetTempPath()) ([Guid]::NewGuid().ToString())
$null = New-Item -ItemType Directory -Path $work
# The activity log is read for the last 14 days, a provider at a time, of each no more than this.
$until = [DateTime]::Parse($taken, [Globalization.CultureInfo]::InvariantCulture, [Globalization.DateTimeStyles]'AdjustToUniversal, AssumeUniversal')
$lately = 'eventTimestamp%20ge%20%27' + $until.AddDays(-14).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'") + '%27%20and%20eventTimestamp%20le%20%27' + $until.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'") + '%27'
$mostPages = 50
$endpoint = az cloud show --query endpoints.resourceManager --output tsv 2>$null
if (-not $endpoint) { $endpoint = 'https://management.azure.com' }
$endpoint = $endpoint.TrimEnd('/') + '/'

# --- Where each kind of evidence is read -----------------------------------------------------------

# Resource Graph, all subscriptions at once: kind|table|types
$bulk = @'
inventory|resources|
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
cluster-extensions|kubernetesconfigurationresources|microsoft.kubernetesconfiguration/extensions microsoft.kubernetesconfiguration/fluxconfigurations
'@ -split '\r?\n'
$columns = ' | project id, name, type, kind, location, subscriptionId, resourceGroup, tenantId, managedBy, sku, plan, tags, identity, zones, properties | order by id asc'

# Resource Manager, lists that a subscription has: kind|path|least role
$ofSubscription = @'
locks|/providers/Microsoft.Authorization/locks?api-version=2020-05-01|Reader
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
activity-log|/providers/Microsoft.Insights/eventtypes/management/values?api-version=2015-04-01&%24filter={lately}%20and%20resourceProvider%20eq%20%27Microsoft.OperationalInsights%27|Reader
'@ -split '\r?\n'

# Resource Manager, what a resource has: kind|type|thing or list|path|least role
$ofResource = @'
vault-config|microsoft.recoveryservices/vaults|thing|/backupconfig/vaultconfig?api-version=2025-02-01|Backup Reader
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
source-controls|microsoft.automation/automationaccounts|list|/sourceControls?api-version=2023-11-01|Reader
'@ -split '\r?\n'

# --- Asking ----------------------------------------------------------------------------------------

# One call, tried again where that may help: what came, and what az said about a failure.
function Ask([string[]] $arguments) {
    $err = Join-Path $work 'err'
    for ($try = 1; ; $try++) {
        $text = (& az @arguments --output json 2>$err) -join "`n"
        $said = if (Test-Path $err) { [string] (Get-Content -Raw $err) } else { '' }
        if ($LASTEXITCODE -eq 0) {
            try {
                $body = ConvertFrom-Json $text -AsHashtable -Depth 100
                if ($body -is [System.Collections.IDictionary]) { return @{ body = $body; said = '' } }
            } catch { $said = 'no JSON' }
        }
        if ($try -eq 4 -or $said -match 'Forbidden|AuthorizationFailed|Not Found|Bad Request|Conflict|SubscriptionNotFound') {
            return @{ body = $null; said = $said }
        }
        $wait = if ($said -match "try again after '?(\d{1,3})'? second") { [int] $Matches[1] } else { $pause }
        Start-Sleep -Seconds $wait
    }
}

# What az said about a call that failed, in one word.
function Get-Trouble([string] $said) {
    if ($said -match 'Forbidden|AuthorizationFailed|SubscriptionNotFound') { return 'denied' }
    if ($said -match '"code": ?"(NotFound|ResourceNotFound|ParentResourceNotFound|ResourceGroupNotFound|FeatureNotSupportedForAccount|StorageAccountNotFound|WorkspaceNotFound|PolicyNotFound|EntityNotFound)"|not onboarded') { return 'absent' }
    return 'failed'
}

# A field of a body. The comma keeps a list a list, however few it holds.
function Get-Field($body, [string] $name) {
    if ($body -is [System.Collections.IDictionary] -and $body.Contains($name)) { return , $body[$name] }
    return $null
}

$parts = [System.Collections.Generic.List[object]]::new()

# What became of one question, with what it gave.
function Add-Part([string] $kind, [string] $scope, [string] $state, [string] $note, $items) {
    if ($state -eq 'failed' -and $items.Count -gt 0) { $state = 'partial' }
    $parts.Add(@{ kind = $kind; scope = $scope; state = $state; note = $note; items = $items })
}

# Of the activity log: who wrote, deleted or purged what and when, if it came to pass.
function Get-Deed($happened) {
    $operation = [string] (Get-Field (Get-Field $happened 'operationName') 'value')
    $status = [string] (Get-Field (Get-Field $happened 'status') 'value')
    if ($operation -notmatch '/(write|delete|purge/action)$' -or $status -in 'failed', 'started') { return $null }
    $kept = [ordered] @{}
    foreach ($name in 'id', 'eventTimestamp', 'caller', 'operationName', 'resourceId', 'status', 'correlationId') {
        if ($happened.Contains($name)) { $kept[$name] = $happened[$name] }
    }
    return $kept
}

# All pages of one list, or one thing; of the activity log its first pages.
function Read-List([string] $kind, [string] $scope, [string] $form, [string] $url, [string] $role) {
    $items = [System.Collections.Generic.List[object]]::new()
    $state = 'complete'
    $note = ''
    $pages = 0
    while ($url) {
        if ($kind -eq 'activity-log' -and $pages -ge $mostPages) {
            $state = 'failed'; $note = 'the list is longer than is read; its first pages are kept'
            break
        }
        $pages++
        $answer = Ask @('rest', '--method', 'get', '--url', $url)
        $url = ''
        if ($null -eq $answer.body) {
            $state = Get-Trouble $answer.said
            switch ($state) {
                'denied' { $note = "the role $role on $scope would let it be read" }
                'absent' {
                    if ($scope -match '/resourceGroups/') { $state = 'complete' }
                    else { $state = 'failed'; $note = 'Azure answered that there is no such thing' }
                }
                default { $note = 'the Azure CLI gave no answer of use' }
            }
        } elseif ($form -eq 'thing') {
            $items.Add($answer.body)
        } else {
            $value = Get-Field $answer.body 'value'
            if ($value -isnot [array]) {
                $state = 'failed'; $note = 'the answer was no list'
                break
            }
            foreach ($item in $value) {
                $kept = if ($kind -eq 'activity-log') { Get-Deed $item } else { $item }
                if ($null -ne $kept) { $items.Add($kept) }
            }
            $next = [string] (Get-Field $answer.body 'nextLink')
            if ($next.StartsWith($endpoint, [StringComparison]::OrdinalIgnoreCase)) { $url = $next }
            elseif ($next) { $state = 'failed'; $note = 'the next page was said to be on another host' }
        }
    }
    Add-Part $kind $scope $state $note $items
}

# All pages of one query.
function Read-Graph([string] $kind, [string] $query) {
    $items = [System.Collections.Generic.List[object]]::new()
    $state = 'complete'
    $note = ''
    $token = ''
    do {
        $options = @{ resultFormat = 'objectArray'; '$top' = 1000 }
        if ($token) { $options['$skipToken'] = $token }
        $file = Join-Path $work 'body.json'
        ConvertTo-Json @{ subscriptions = @($subscriptions); query = $query; options = $options } -Depth 5 |
            Set-Content -Path $file -Encoding utf8NoBOM
        $answer = Ask @('rest', '--method', 'post', '--body', "@$file",
            '--url', '/providers/Microsoft.ResourceGraph/resources?api-version=2022-10-01')
        $token = ''
        if ($null -eq $answer.body) {
            $state = 'failed'; $note = 'Resource Graph gave no answer of use'
            if ((Get-Trouble $answer.said) -eq 'denied') { $state = 'denied'; $note = 'the role Reader would let it be read' }
        } else {
            $data = Get-Field $answer.body 'data'
            foreach ($item in $data) { $items.Add($item) }
            $token = [string] (Get-Field $answer.body '$skipToken')
            if (-not $token -and [string] (Get-Field $answer.body 'resultTruncated') -eq 'true') {
                $state = 'failed'; $note = 'Resource Graph left some rows out'
            }
        }
    } while ($token)
    Add-Part $kind '/' $state $note $items
}

function Get-Encoded([string] $id) {
    return (($id -split '/') | ForEach-Object { [Uri]::EscapeDataString($_) }) -join '/'
}

function Write-Step([string] $text) { [Console]::Error.WriteLine($text) }

# --- Which subscriptions ---------------------------------------------------------------------------

$visible = Ask @('rest', '--method', 'get', '--url', '/subscriptions?api-version=2022-12-01')
if ($null -eq $visible.body) {
    Write-Step 'collect.ps1: the subscriptions could not be listed; run "az login" first'
    exit 5
}
Read-List 'visible' '/' 'list' '/subscriptions?api-version=2022-12-01' 'Reader'
$seen = @($parts[0].items | ForEach-Object { ([string] $_['subscriptionId']).ToLowerInvariant() })
$parts.Clear()
$asked = $seen
if ($ManagementGroup) {
    Read-List 'below' '/' 'list' "/providers/Microsoft.Management/managementGroups/$([Uri]::EscapeDataString($ManagementGroup))/descendants?api-version=2020-05-01" 'Reader'
    $asked = @($parts[0].items | Where-Object { $_['type'] -like '*/subscriptions' } | ForEach-Object { ([string] $_['name']).ToLowerInvariant() })
    $parts.Clear()
} elseif ($Subscription.Count -gt 0) {
    $asked = @($Subscription | ForEach-Object { $_ -split ',' } | ForEach-Object { $_.Trim().ToLowerInvariant() } | Where-Object { $_ } | Select-Object -Unique)
}
$subscriptions = @($asked | Where-Object { $seen -contains $_ })
if ($subscriptions.Count -eq 0) {
    Write-Step 'collect.ps1: none of these subscriptions is visible to you'
    exit 5
}
Write-Step "Reading $($subscriptions.Count) subscriptions"

# --- Reading ---------------------------------------------------------------------------------------

foreach ($line in $bulk) {
    $kind, $table, $types = $line -split '\|'
    Write-Step "Reading $kind"
    $where = if ($types) { " | where type in~ ('" + (($types -split ' ') -join "', '") + "')" } else { '' }
    Read-Graph $kind ($table + $where + $columns)
}
$inventory = @($parts | Where-Object { $_.kind -eq 'inventory' } | ForEach-Object { $_.items } | Where-Object { $_ })
foreach ($line in $ofSubscription) {
    $kind, $path, $role = $line -split '\|'
    Write-Step "Reading $kind"
    foreach ($id in $subscriptions) { Read-List $kind "/subscriptions/$id" 'list' ("/subscriptions/$id" + $path.Replace('{lately}', $lately)) $role }
}
foreach ($line in $ofResource) {
    $kind, $type, $form, $path, $role = $line -split '\|'
    Write-Step "Reading $kind of $type"
    foreach ($resource in $inventory) {
        if ([string] $resource['type'] -ne $type) { continue }
        if ($type -eq 'microsoft.sql/servers/databases' -and [string] $resource['name'] -eq 'master') { continue }
        $id = [string] $resource['id']
        if ($path.StartsWith('{group}')) {
            $location = ([string] (Get-Field $resource 'location')).ToLowerInvariant() -replace ' ', ''
            $above = (($id -split '/')[0..4]) -join '/'
            $url = $path.Replace('{group}', (Get-Encoded $above)).Replace('{location}', [Uri]::EscapeDataString($location))
        } else {
            $url = (Get-Encoded $id) + $path
        }
        Read-List $kind $id $form $url $role
    }
}

# --- One file --------------------------------------------------------------------------------------

# Secrets that Azure shows all the same are left out.
$secretName = '^(.*(password|passwd|secret|connectionstrings?|sastoken|sasuri|sasurl)|.*(access|account|shared|authorization|primary|secondary|api|function|master|host)_?-?key[12s]?|key[12]|pwd|token|accesstoken|refreshtoken|customdata|userdata|protectedsettings|securevalue|privatekey|authkey[12]?)$'
$secretText = '(account|access|shared|api)\w*key\s*=\s*\S|(password|pwd)\s*=\s*\S|[?&]sig=|\bsig=[A-Za-z0-9%+/]{20}|://[^/@\s]+:[^/@\s]+@|eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]+|-----BEGIN [A-Z ]*PRIVATE KEY'
$pairs = 'environmentvariables', 'appsettings', 'connectionstrings', 'env', 'keys'
function Get-Clean($value, [bool] $pair) {
    if ($value -is [System.Collections.IDictionary]) {
        $kept = [ordered] @{}
        foreach ($name in @($value.Keys)) {
            $one = $value[$name]
            $own = $pairs -contains $name
            if ($one -is [string]) {
                $hide = $one -and -not $one.StartsWith('/subscriptions/') -and
                    (($pair -and $name -in 'value', 'connectionString') -or $name -match $secretName -or $one -match $secretText)
                $kept[$name] = if ($hide) { '(left out)' } else { $one }
            } elseif ($one -is [System.Collections.IDictionary] -and $own) {
                $hidden = [ordered] @{}
                foreach ($each in @($one.Keys)) { $hidden[$each] = if ($one[$each] -is [string]) { '(left out)' } else { Get-Clean $one[$each] $false } }
                $kept[$name] = $hidden
            } else {
                $kept[$name] = Get-Clean $one $own
            }
        }
        return $kept
    }
    if ($value -is [array]) {
        $list = [System.Collections.Generic.List[object]]::new()
        foreach ($each in $value) {
            if ($each -is [string] -and $each -match $secretText) { $list.Add('(left out)') } else { $list.Add((Get-Clean $each $pair)) }
        }
        return , $list.ToArray()
    }
    return $value
}
function Get-Last([string] $id) { return ($id -split '/')[-1].ToLowerInvariant() }
function Get-SubscriptionOf([string] $id) {
    if ($id -match '^/subscriptions/([^/]+)') { return '/subscriptions/' + $Matches[1].ToLowerInvariant() }
    return '/'
}
$rank = @{ complete = 0; partial = 1; denied = 2; failed = 3 }
$said = [ordered] @{}
function Add-Coverage([string] $kind, [string] $scope, [string] $state, [string] $note) {
    $key = "$kind $scope".ToLowerInvariant()
    if (-not $said.Contains($key) -or $rank[$said[$key].state] -lt $rank[$state]) {
        $said[$key] = [ordered] @{ kind = $kind; scope = $scope; state = $state; note = $note }
    }
}

$amongResources = 'inventory', 'deployment-stacks', 'backup-policies', 'recovery-plans', 'replication-alerts', 'blob-containers', 'file-shares', 'sql-replicas', 'sql-watch', 'database-settings', 'cluster-extensions', 'store-replicas', 'source-controls'
$roles = @($parts | Where-Object { $_.kind -in 'role-assignments', 'role-schedules' } | ForEach-Object { $_.items } | ForEach-Object { Get-Last ([string] (Get-Field (Get-Field $_ 'properties') 'roleDefinitionId')) })
$policies = @($parts | Where-Object { $_.kind -eq 'policy-assignments' } | ForEach-Object { $_.items } | ForEach-Object { Get-Last ([string] (Get-Field (Get-Field $_ 'properties') 'policyDefinitionId')) })
$policies += @($parts | Where-Object { $_.kind -eq 'policy-definitions' } | ForEach-Object { $_.items } | Where-Object { $policies -contains (Get-Last $_['id']) } |
        ForEach-Object { $references = Get-Field (Get-Field $_ 'properties') 'policyDefinitions'; foreach ($one in $references) { Get-Last ([string] $one['policyDefinitionId']) } })

$resources = [ordered] @{}
$evidence = [ordered] @{}
foreach ($part in $parts) {
    foreach ($item in $part.items) {
        $id = [string] (Get-Field $item 'id')
        if ($amongResources -contains $part.kind) {
            $key = $id.ToLowerInvariant()
            if ($id.StartsWith('/subscriptions/') -and -not $resources.Contains($key)) { $resources[$key] = Get-Clean $item $false }
            continue
        }
        $properties = Get-Field $item 'properties'
        if ($part.kind -eq 'role-definitions' -and (Get-Field $properties 'type') -eq 'BuiltInRole' -and $roles -notcontains (Get-Last $id)) { continue }
        if ($part.kind -eq 'policy-definitions' -and (Get-Field $properties 'policyType') -eq 'BuiltIn' -and $policies -notcontains (Get-Last $id)) { continue }
        $scope = if ($part.scope -eq '/') { Get-SubscriptionOf $id } else { $part.scope }
        $place = "$($part.kind) $scope".ToLowerInvariant()
        if (-not $evidence.Contains($place)) { $evidence[$place] = [ordered] @{ kind = $part.kind; scope = $scope; at = $taken; items = [System.Collections.Generic.List[object]]::new() } }
        $evidence[$place].items.Add((Get-Clean $item $false))
    }
    if ($part.scope -eq '/') {
        foreach ($each in $subscriptions) { Add-Coverage $part.kind "/subscriptions/$each" $part.state $part.note }
    } else {
        Add-Coverage $part.kind $part.scope $part.state $part.note
    }
}
$wide = @($bulk | ForEach-Object { ($_ -split '\|')[0] } | Select-Object -Unique)
$deep = @($ofResource | ForEach-Object { ($_ -split '\|')[0] } | Select-Object -Unique)
foreach ($each in $subscriptions) {
    $scope = "/subscriptions/$each"
    # Whoever may not list the locks of a subscription sees only a part of it.
    if ($said["locks $scope"].state -eq 'denied') {
        foreach ($kind in $wide) { Add-Coverage $kind $scope 'partial' "whoever is signed in sees a part only; the role Reader on $scope would show all" }
    }
    # Whoever does not know all resources of a subscription cannot have asked each of them.
    $whole = $said["inventory $scope"].state -eq 'complete'
    foreach ($kind in $deep) {
        if ($whole) { Add-Coverage $kind $scope 'complete' '' } else { Add-Coverage $kind $scope 'partial' "not all resources of $scope are known" }
    }
}
$coverage = [System.Collections.Generic.List[object]]::new()
foreach ($one in $said.Values) {
    $above = "$($one.kind) $(Get-SubscriptionOf $one.scope)"
    $told = $one.state -eq 'complete' -and $one.scope -ne (Get-SubscriptionOf $one.scope) -and $said.Contains($above) -and $said[$above].state -eq 'complete'
    if (-not $told) { $coverage.Add($one) }
}
$roleOf = @{}
foreach ($line in $ofSubscription + $ofResource) { $fields = $line -split '\|'; $roleOf[$fields[0]] = $fields[-1] }
foreach ($each in @($asked | Where-Object { $subscriptions -notcontains $_ })) {
    foreach ($kind in @($wide + @($roleOf.Keys) | Sort-Object -Unique)) {
        $role = if ($roleOf.ContainsKey($kind)) { $roleOf[$kind] } else { 'Reader' }
        $coverage.Add([ordered] @{ kind = $kind; scope = "/subscriptions/$each"; state = 'denied'; note = "the role $role on /subscriptions/$each would let it be read" })
    }
}
$snapshot = [ordered] @{
    format = 2
    kind = 'muster-snapshot'
    name = ($taken.Substring(0, 19) -replace ':', '' -replace 'T', '-') + '-collected'
    taken = $taken
    source = "Azure CLI, $($subscriptions.Count) subscriptions"
    resources = @($resources.Values)
    evidence = @($evidence.Values)
    coverage = $coverage
}
Write-Step 'Writing one file'
$bytes = [Text.UTF8Encoding]::new($false).GetBytes((ConvertTo-Json $snapshot -Depth 100 -Compress))
$out = [IO.File]::Create([IO.Path]::GetFullPath($To, (Get-Location).Path))
if ($To.EndsWith('.gz')) { $out = [IO.Compression.GZipStream]::new($out, [IO.Compression.CompressionMode]::Compress) }
$out.Write($bytes, 0, $bytes.Length)
$out.Dispose()
Remove-Item -Recurse -Force $work
Write-Step "$($resources.Count) resources, $(@($coverage | Where-Object { $_.state -ne 'complete' }).Count) gaps. Written to $To"
