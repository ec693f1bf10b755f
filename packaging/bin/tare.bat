@echo off
rem Starts Tare with a JDK 25 or newer: TARE_JAVA (a java program), else JAVA_HOME, else PATH.
setlocal enabledelayedexpansion
set "HOME_DIR=%~dp0.."
set "JAVA="
if defined TARE_JAVA set "JAVA=%TARE_JAVA%"
if not defined JAVA if defined JAVA_HOME call :try "%JAVA_HOME%\bin\java.exe"
if not defined JAVA if exist "%HOME_DIR%\runtime\bin\java.exe" set "JAVA=%HOME_DIR%\runtime\bin\java.exe"
if not defined JAVA for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\jdk-*" "%ProgramFiles%\Java\jdk-*" "%ProgramFiles%\Microsoft\jdk-*") do if not defined JAVA call :try "%%~d\bin\java.exe"
if not defined JAVA for %%j in (java.exe) do if not "%%~$PATH:j"=="" call :try "%%~$PATH:j"
if not defined JAVA (
  echo tare: needs a JDK 25 or newer and found none. Install one from https://adoptium.net or set TARE_JAVA to its bin\java.exe. 1>&2
  exit /b 2
)
"%JAVA%" --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:CompileThresholdScaling=3 -Dtare.home="%HOME_DIR%" -cp "%HOME_DIR%\lib\*" tare.Main %*
exit /b %ERRORLEVEL%
:try
if not exist "%~1" exit /b 0
for /f "tokens=3" %%v in ('""%~1" -version 2>&1 | findstr /i " version ""') do for /f "delims=." %%m in ("%%~v") do if %%m geq 25 set "JAVA=%~1"
exit /b 0
