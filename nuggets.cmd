@echo off
rem Runs the command line from this checkout; builds it on first use, and again when its sources have changed.
setlocal DisableDelayedExpansion
set "ROOT=%~dp0"
set "BUILT=%ROOT%generator\target"
set "JAR=%BUILT%\nuggets.jar"
set "MAJOR="
set "VERSION="
set "SHARE="

set "JAVA=java"
if not defined JAVA_HOME goto find_java
set "JAVA=%JAVA_HOME%\bin\java.exe"
if not exist "%JAVA%" goto no_java
goto java_found
:find_java
where java >nul 2>nul
if errorlevel 1 goto no_java
:java_found
rem Such as: openjdk version "17.0.15" 2025-04-15
set "SAID=%TEMP%\nuggets-%RANDOM%%RANDOM%.txt"
"%JAVA%" -version >nul 2>"%SAID%"
for /f "usebackq tokens=3" %%v in ("%SAID%") do call :first %%v
del "%SAID%" >nul 2>nul
for /f "tokens=1 delims=.-+" %%m in ("%VERSION%") do set "MAJOR=%%m"
if not defined MAJOR set "MAJOR=17"
if %MAJOR% LSS 17 goto old_java

if not exist "%JAR%" goto build
rem Whether any source is newer than what was built from it.
set "SOURCES=$j=(Get-Item -LiteralPath $env:JAR).LastWriteTimeUtc; $r=$env:ROOT; $f=@(Get-Item -LiteralPath ($r+'pom.xml'),($r+'generator\pom.xml'))+@(Get-ChildItem -Recurse -File -LiteralPath ($r+'generator\src\main'))+@(Get-ChildItem -LiteralPath ($r+'themes\commons') | Where-Object { $_.Name -ne 'target' -and $_.Name -ne 'node_modules' } | Get-ChildItem -Recurse -File); if (@($f | Where-Object { $_.LastWriteTimeUtc -gt $j }).Count -gt 0) { exit 9 }"
powershell -NoProfile -NonInteractive -Command "%SOURCES%" >nul 2>nul
if not errorlevel 9 goto built
if errorlevel 10 goto built
:build
where mvn >nul 2>nul
if errorlevel 1 goto no_maven
echo nuggets: building the command line (once, about a minute) ... 1>&2
pushd "%ROOT%"
call mvn -q -B -ntp -pl generator -am package -DskipTests 1>&2
popd
if not exist "%JAR%" exit /b 3
copy /b "%JAR%"+,, "%JAR%" >nul 2>nul
if exist "%BUILT%\start" rd /s /q "%BUILT%\start"
:built

rem A JVM starts sooner with its classes in an archive. Made whole under another name: others may make one, too, or use it.
set "ARCHIVE=%BUILT%\start\%MAJOR%.jsa"
if exist "%ARCHIVE%" goto archived
set "SCRATCH=%BUILT%\start\%RANDOM%%RANDOM%"
mkdir "%SCRATCH%" 2>nul
"%JAVA%" -Xlog:disable -XX:+UseParallelGC -XX:TieredStopAtLevel=1 -XX:ArchiveClassesAtExit="%SCRATCH%\archive" -jar "%JAR%" build --site "%ROOT%site" --cache "%SCRATCH%\cache" --out "%SCRATCH%\site" <nul >nul 2>nul
rem An empty one stands for a Java that cannot make any, so that it is not tried at each start.
if not exist "%SCRATCH%\archive" type nul > "%SCRATCH%\archive"
move /y "%SCRATCH%\archive" "%ARCHIVE%" >nul 2>nul
rd /s /q "%SCRATCH%" 2>nul
:archived
for %%f in ("%ARCHIVE%") do if not "%%~zf"=="0" set "SHARE=-XX:SharedArchiveFile="%ARCHIVE%""

set "OPTIONS=-XX:+UseParallelGC -XX:TieredStopAtLevel=1 -Xmn96m -XX:MetaspaceSize=96m"
rem What goes on for hours is worth the better compiler, and a collector that never stops it for long.
if "%~1"=="serve" set "OPTIONS=-XX:+UseG1GC"
if "%~1"=="serve" set "SHARE="
"%JAVA%" -Xlog:disable %OPTIONS% %SHARE% "-Dnuggets.program=%~n0" -jar "%JAR%" %*
exit /b %ERRORLEVEL%

:no_java
echo nuggets: Java 17 or newer is needed, and '%JAVA%' is not there: install it (such as: winget install EclipseAdoptium.Temurin.21.JDK), or let JAVA_HOME name its folder 1>&2
exit /b 2
:old_java
echo nuggets: Java 17 or newer is needed, and '%JAVA%' is of version %MAJOR%: install it (such as: winget install EclipseAdoptium.Temurin.21.JDK), or let JAVA_HOME name its folder 1>&2
exit /b 2
:no_maven
echo nuggets: Maven is needed to build the command line, and 'mvn' is not there: install it (see maven.apache.org) 1>&2
exit /b 2
:first
if not defined VERSION set "VERSION=%~1"
exit /b 0
