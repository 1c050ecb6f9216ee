@echo off
rem Runs the command line from this checkout; builds it on first use. Untested: no Windows machine was at hand.
setlocal
set "ROOT=%~dp0"
set "JAR=%ROOT%generator\target\nuggets.jar"
if not exist "%JAR%" (
  echo nuggets: building the command line ^(once, about a minute^) ... 1>&2
  pushd "%ROOT%"
  call mvn -q -B -ntp -pl generator -am package -DskipTests 1>&2
  popd
)
if not exist "%JAR%" exit /b 3
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -XX:+UseParallelGC -XX:TieredStopAtLevel=1 -Xmn96m -XX:MetaspaceSize=96m -jar "%JAR%" %*
exit /b %ERRORLEVEL%
