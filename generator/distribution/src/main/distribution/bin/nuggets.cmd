@echo off
rem Runs Nuggets, which lies in the folder above this one.
setlocal DisableDelayedExpansion
set "MAJOR="
set "VERSION="
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

set "OPTIONS=-XX:+UseParallelGC -XX:TieredStopAtLevel=1 -Xmn96m -XX:MetaspaceSize=96m"
rem What goes on for hours is worth the better compiler, and a collector that never stops it for long.
if "%~1"=="serve" set "OPTIONS=-XX:+UseG1GC"
"%JAVA%" -Xlog:disable %OPTIONS% "-Dnuggets.program=%~n0" -jar "%~dp0..\nuggets.jar" %*
exit /b %ERRORLEVEL%

:no_java
echo nuggets: Java 17 or newer is needed, and '%JAVA%' is not there: install it (such as: winget install EclipseAdoptium.Temurin.21.JRE), or let JAVA_HOME name its folder 1>&2
exit /b 2
:old_java
echo nuggets: Java 17 or newer is needed, and '%JAVA%' is of version %MAJOR%: install it (such as: winget install EclipseAdoptium.Temurin.21.JRE), or let JAVA_HOME name its folder 1>&2
exit /b 2
:first
if not defined VERSION set "VERSION=%~1"
exit /b 0
