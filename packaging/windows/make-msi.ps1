# Makes the .msi. Written but not tried. Needs a JDK 25 (JAVA_HOME), WiX 5 with its Util and UI extensions, and
# `mvn -DskipTests package` before. Without an AOT cache: whether an .msi keeps the times that it checks is not known.
$ErrorActionPreference = "Stop"
function Require-Success { if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE } }
Set-Location (Join-Path $PSScriptRoot "..\..")
$version = ([xml](Get-Content pom.xml)).project.version
$work = "target\packaging"
Remove-Item -Recurse -Force $work -ErrorAction SilentlyContinue
New-Item -ItemType Directory -Force "$work\input", "$work\out" | Out-Null
Copy-Item target\tare\lib\*.jar "$work\input"
Copy-Item -Recurse sample-results "$work\input\sample-results"
# The window's style sheets, compiled: a start reads them in a fraction of the time.
& "$env:JAVA_HOME\bin\java" -cp "$work\input\*" packaging\CompileSheets.java src\main\resources\tare\app "$work\sheets\tare\app"
Require-Success
& "$env:JAVA_HOME\bin\jar" --create --file "$work\input\tare-sheets.jar" -C "$work\sheets" .
Require-Success
"extension=tare`nmime-type=application/x-tare-study`ndescription=Tare study`nicon=icons/tare.ico" | Set-Content "$work\assoc.properties"
& "$env:JAVA_HOME\bin\jpackage" --type msi --dest "$work\out" --name Tare --app-version $version --vendor Tare `
  --input "$work\input" --main-jar "tare-$version.jar" --main-class tare.Main --icon icons\tare.ico `
  --java-options "--enable-native-access=ALL-UNNAMED" --java-options "-XX:+UseSerialGC" --java-options "-XX:+UseCompactObjectHeaders" `
  --java-options "-XX:CompileThresholdScaling=3" `
  --java-options "-Dtare.home=`$APPDIR" --file-associations "$work\assoc.properties" --win-menu --win-shortcut --win-per-user-install
Require-Success
Copy-Item "$work\out\*" target
