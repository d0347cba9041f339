@echo off
setlocal EnableExtensions DisableDelayedExpansion
rem Builds Banfa when its sources are newer than the last build, then runs it. The console speaks UTF-8 meanwhile.

for /f "tokens=2 delims=:" %%c in ('chcp') do set "oldcp=%%c"
set "oldcp=%oldcp: =%"
set "oldcp=%oldcp:.=%"
chcp 65001 >nul
set "code=0"

for %%r in ("%~dp0..\..") do set "root=%%~fr"
set "target=%root%\interpreter\cli\target"
set "jar=%target%\banfa-cli.jar"
set "archive=%target%\banfa.jsa"
set "stamp=%target%\java-version"

set "java="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if not defined java for /f "delims=" %%j in ('where java 2^>nul') do if not defined java set "java=%%j"
if not defined java (
  echo 错误 没有找到 Java。请安装 JDK 17 或更新的版本，再运行一次。>&2
  echo Error: Java was not found. Please install JDK 17 or newer and run this again.>&2
  set "code=2"
  goto end
)

set "known="
if exist "%stamp%" set /p known=<"%stamp%"
rem --jit in front has the rules compiled, which pays for very long simulations and needs JDK 25
set "jit=no"
if "%~1"=="--jit" set "jit=yes"
set "number=0"
set "version="
"%java%" -version 2>"%TEMP%\banfa-java.txt"
for /f "tokens=3" %%v in ('findstr /c:"version" "%TEMP%\banfa-java.txt"') do if not defined version set "version=%%~v"
for /f "delims=.-+" %%n in ("%version%") do set "number=%%n"
del "%TEMP%\banfa-java.txt" >nul 2>nul
if %number% LSS 17 (
  echo 错误 需要 JDK 17 或更新的版本。>&2
  echo Error: JDK 17 or newer is needed.>&2
  set "code=2"
  goto end
)

:build
if not exist "%jar%" goto make
rem a source is newer when it was written after the jar
powershell -NoProfile -Command "$t=(Get-Item -LiteralPath $env:jar).LastWriteTime; $d='pom.xml','grammar','stdlib','interpreter' | ForEach-Object { Join-Path $env:root $_ }; if (Get-ChildItem -LiteralPath $d -Recurse -File | Where-Object { $_.LastWriteTime -gt $t -and $_.FullName -notmatch '\\(target|bin)\\' } | Select-Object -First 1) { exit 7 }" >nul 2>nul
if not "%errorlevel%"=="7" goto archive

:make
where mvn >nul 2>nul
if errorlevel 1 (
  echo 错误 没有找到 Maven。首次运行需要 Maven 来构建程序，请安装后再运行一次。>&2
  echo Error: Maven was not found. It is needed to build the program on first use.>&2
  set "code=2"
  goto end
)
echo 正在构建程序，只在首次运行或更新之后进行…… / Building, on first use or after an update only ...>&2
pushd "%root%"
call mvn -q -B -DskipTests -pl interpreter/cli -am package 1>&2
set "code=%errorlevel%"
popd
if not "%code%"=="0" (
  echo 错误 构建失败，原因见上。>&2
  echo Error: the build failed; see above.>&2
  set "code=2"
  goto end
)
pushd "%target%"
copy /b banfa-cli.jar+,, >nul 2>nul
popd
if exist "%archive%" del "%archive%"

:archive
if "%known%"=="%java%" if exist "%archive%" goto run
if exist "%archive%" del "%archive%"
"%java%" "-XX:ArchiveClassesAtExit=%archive%" -Xlog:disable -Xlog:all=off -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "%jar%" org.banfa.cli.Main check "%root%\procedures\changguo-2017" >nul 2>nul
if not exist "%archive%" type nul >"%archive%"
>"%stamp%" echo %java%

:run
set "engine=--enable-native-access=ALL-UNNAMED"
if %number% GEQ 23 set "engine=%engine% --sun-misc-unsafe-memory-access=allow"
if "%jit%"=="yes" if not "%number%"=="25" echo --jit 需要 JDK 25；改为解释执行。 / --jit needs JDK 25; interpreting.>&2
if "%jit%"=="yes" if not "%number%"=="25" set "jit=no"
set "tuning=-Xms192m -Xmn160m -XX:-UsePerfData -XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
echo %* | findstr /c:"simulate" >nul && set "tuning=-XX:+UseParallelGC"
if "%jit%"=="yes" (
  "%java%" %engine% -XX:+UnlockExperimentalVMOptions -XX:+EnableJVMCI "--upgrade-module-path=%target%\jit" -XX:+UseParallelGC -Dfile.encoding=UTF-8 -cp "%jar%" org.banfa.cli.Main %*
) else (
  "%java%" %engine% %tuning% -Xshare:auto "-XX:SharedArchiveFile=%archive%" -Xlog:disable -Xlog:all=off -Dfile.encoding=UTF-8 -cp "%jar%" org.banfa.cli.Main %*
)
set "code=%errorlevel%"

:end
if defined oldcp chcp %oldcp% >nul
exit /b %code%
