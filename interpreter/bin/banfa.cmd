@echo off
setlocal EnableExtensions DisableDelayedExpansion
rem Builds Banfa when its sources are newer than the last build, then runs it. The console speaks UTF-8 meanwhile.
rem Paths and arguments may hold spaces, brackets and &: none is used inside a block, and what is said stands at the end.

set "oldcp="
for /f "tokens=2 delims=:" %%c in ('chcp 2^>nul') do set "oldcp=%%c"
if not defined oldcp goto utf8
set "oldcp=%oldcp: =%"
set "oldcp=%oldcp:.=%"
:utf8
chcp 65001 >nul 2>nul

for %%r in ("%~dp0..\..") do set "root=%%~fr"
set "target=%root%\interpreter\cli\target"
set "jar=%target%\banfa-cli.jar"
set "archive=%target%\banfa.jsa"
set "stamp=%target%\java-windows"

set "java="
if not defined JAVA_HOME goto path
set "jdk=%JAVA_HOME:"=%"
if exist "%jdk%\bin\java.exe" set "java=%jdk%\bin\java.exe"
:path
if not defined java for /f "delims=" %%j in ('where java.exe 2^>nul') do if not defined java set "java=%%j"
if not defined java goto nojava

rem the version is asked once per build and kept beside the jar, before the path it belongs to
set "known="
set "number="
if exist "%stamp%" for /f "usebackq tokens=1* delims=|" %%a in ("%stamp%") do set "number=%%a" & set "known=%%b"
if defined known set "known=%known:"=%"
if defined number if "%known%"=="%java%" goto build
set "known="
set "number=0"
set "version="
set "said=%TEMP%\banfa-%RANDOM%-%RANDOM%.txt"
"%java%" -version 2>"%said%"
for /f "tokens=3" %%v in ('findstr /c:"version" "%said%"') do if not defined version set "version=%%~v"
del "%said%" >nul 2>nul
if defined version for /f "delims=.-+_" %%n in ("%version%") do set "number=%%n"
if %number% LSS 17 goto oldjava

:build
if not exist "%jar%" goto make
rem a source is newer when it was written after the jar
powershell -NoProfile -NonInteractive -Command "$t=(Get-Item -LiteralPath $env:jar).LastWriteTime; $d='pom.xml','grammar','stdlib','interpreter' | ForEach-Object { Join-Path $env:root $_ }; if (Get-ChildItem -LiteralPath $d -Recurse -File | Where-Object { $_.LastWriteTime -gt $t -and $_.FullName.Substring($env:root.Length) -notmatch '\\(target|bin)\\' } | Select-Object -First 1) { exit 7 }" <nul >nul 2>nul
if not "%errorlevel%"=="7" goto archive

:make
where mvn >nul 2>nul
if errorlevel 1 goto nomaven
call :building
pushd "%root%"
call mvn -q -B -Dstyle.color=never -DskipTests -pl interpreter/cli -am package <nul 1>&2
set "code=%errorlevel%"
popd
if not "%code%"=="0" goto failed
if not exist "%jar%" goto failed
pushd "%target%"
copy /b banfa-cli.jar+,, >nul 2>nul
popd
set "known="

rem class-data archive: halves the start; made once per build and JDK, and left out silently when that fails
:archive
if defined known if exist "%archive%" goto run
if exist "%archive%" del "%archive%" >nul 2>nul
"%java%" "-XX:ArchiveClassesAtExit=%archive%" -Xlog:disable -Xlog:all=off -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "%jar%" org.banfa.cli.Main check "%root%\procedures\changguo-2017" <nul >nul 2>nul
if not exist "%archive%" type nul 2>nul >"%archive%"
>"%stamp%" echo %number%^|"%java%"

:run
rem the engine's framework uses native code and raw memory, of which newer JDKs want to be told
set "engine=--enable-native-access=ALL-UNNAMED"
if %number% GEQ 23 set "engine=%engine% --sun-misc-unsafe-memory-access=allow"
rem --jit in front has the rules compiled, which pays for very long simulations and needs JDK 25
if not "%~1"=="--jit" goto interpreted
if "%number%"=="25" if exist "%target%\jit\" goto compiled
call :nojit
:interpreted
set "tuning=-Xms192m -Xmn160m -XX:-UsePerfData -XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
if "%~1"=="simulate" goto long
if "%~2"=="simulate" goto long
if "%~3"=="simulate" goto long
if "%~4"=="simulate" goto long
goto begin
rem long runs: let the machine compile as well as it can
:long
set "tuning=-XX:+UseParallelGC"
:begin
"%java%" %engine% %tuning% -Xshare:auto "-XX:SharedArchiveFile=%archive%" -Xlog:disable -Xlog:all=off -Dfile.encoding=UTF-8 -cp "%jar%" org.banfa.cli.Main %*
set "code=%errorlevel%"
goto end
:compiled
"%java%" %engine% -XX:+UnlockExperimentalVMOptions -XX:+EnableJVMCI "--upgrade-module-path=%target%\jit" -XX:+UseParallelGC -Dfile.encoding=UTF-8 -cp "%jar%" org.banfa.cli.Main %*
set "code=%errorlevel%"
:end
if defined oldcp chcp %oldcp% >nul 2>nul
exit /b %code%

:building
echo 正在构建程序，只在首次运行或更新之后进行…… / Building, on first use or after an update only ...>&2
exit /b 0

:nojit
echo --jit 需要 JDK 25，现有的是 JDK %number%；改为解释执行。 / --jit needs JDK 25, found JDK %number%; interpreting.>&2
exit /b 0

:nojava
echo 错误 没有找到 Java。请安装 JDK 17 或更新的版本，再运行一次。>&2
echo Error: Java was not found. Please install JDK 17 or newer and run this again.>&2
goto stop

:oldjava
echo 错误 需要 JDK 17 或更新的版本，现有的是 "%java%" 。>&2
echo Error: JDK 17 or newer is needed; found "%java%".>&2
goto stop

:nomaven
echo 错误 没有找到 Maven。首次运行需要 Maven 来构建程序，请安装后再运行一次。>&2
echo Error: Maven was not found. It is needed to build the program on first use.>&2
goto stop

:failed
echo 错误 构建失败，原因见上。>&2
echo Error: the build failed; see above.>&2

:stop
set "code=2"
goto end
