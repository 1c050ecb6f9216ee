@echo off
rem Runs Nuggets, which lies in the folder above this one. Untested: no Windows machine was at hand.
setlocal
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
set "OPTIONS=-XX:+UseParallelGC -XX:TieredStopAtLevel=1 -Xmn96m -XX:MetaspaceSize=96m"
if "%~1"=="serve" set "OPTIONS=-XX:+UseG1GC"
"%JAVA%" -Xlog:disable %OPTIONS% -Dnuggets.program=nuggets -jar "%~dp0..\nuggets.jar" %*
exit /b %ERRORLEVEL%
