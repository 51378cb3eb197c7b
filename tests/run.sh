#!/usr/bin/env bash
# The one test command: restores, builds and runs every test, and ends with "N passed, N failed".
#
#   bash tests/run.sh           all tests but the long ones
#   bash tests/run.sh --long    those marked [Trait("Category", "Long")] too
#
# It may be called from any folder, needs the .NET 10 SDK, and installs with apt-get what else the tests like to
# have. What it may not install it names, and the tests that need it are skipped, each with its reason.
set -uo pipefail

long=no
for argument in "$@"; do
    case $argument in
        --long) long=yes ;;
        *) echo "tests/run.sh: unknown argument $argument; the only one is --long" >&2; exit 2 ;;
    esac
done

cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false
# Nothing of the build may outlive this script: who waits for its end waits for its children too.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0

if [ ! -d "${HOME:-}" ] || [ ! -w "${HOME:-}" ]; then
    mkdir "$results/home"
    export HOME=$results/home
fi

finish() {   # finish PASSED FAILED SKIPPED: the last line, and the exit code
    local line="$1 passed, $2 failed"
    [ "$3" -gt 0 ] && line+=", $3 skipped"
    echo "$line"
    [ "$2" -eq 0 ] && [ "$1" -gt 0 ]
    exit
}

have_chromium() {
    [ -x "${CONTEST_CHROMIUM:-}" ] || command -v chromium chromium-browser google-chrome >/dev/null
}

missing() {   # the packages whose programs or letters are not here
    have_chromium || echo chromium
    command -v qpdf >/dev/null || echo qpdf
    command -v pdftoppm >/dev/null || echo poppler-utils
    command -v zbarimg >/dev/null || echo zbar-tools
    # Without Hangul letters a Korean page is rows of boxes, and its widths are those of boxes.
    [ -n "$(fc-list :lang=ko 2>/dev/null)" ] || echo fonts-noto-cjk
}

install_missing() {
    local packages
    mapfile -t packages < <(missing)
    [ ${#packages[@]} -eq 0 ] && return
    if [ "$(id -u)" -ne 0 ]; then
        echo "Not installed, for that takes root: ${packages[*]}."
    elif ! command -v apt-get >/dev/null; then
        echo "Not installed, for there is no apt-get: ${packages[*]}."
    else
        echo "Installing ${packages[*]} ..."
        export DEBIAN_FRONTEND=noninteractive
        timeout 120 apt-get update -qq </dev/null >"$results/apt.log" 2>&1
        local package   # one by one: a package that cannot be had must not keep the others away
        for package in "${packages[@]}"; do
            timeout 300 apt-get install -y -qq --no-install-recommends "$package" </dev/null >>"$results/apt.log" 2>&1 ||
                echo "apt-get could not install $package: $(grep -E '^(E|Err)' "$results/apt.log" | tail -n 1)"
        done
    fi
    mapfile -t packages < <(missing)
    [ ${#packages[@]} -eq 0 ] || echo "Tests that need ${packages[*]} will be skipped."
}

attribute() {   # attribute NAME FILE: a number of the result file's <Counters>
    sed -n "s/.*<Counters .*\b$1=\"\([0-9]*\)\".*/\1/p" "$2" | head -n 1
}

skip_reasons() {   # skip_reasons FILE: each reason once, with how many tests it kept from running
    awk '/<UnitTestResult /{ skip = /outcome="NotExecuted"/ } skip && /<Message>/{ gsub(/.*<Message>|<\/Message>.*/, ""); print }' "$1" |
        sort | uniq -c | sed 's/^ *\([0-9]*\) /  skipped \1: /'
}

command -v dotnet >/dev/null || { echo "There is no dotnet here: install the .NET 10 SDK." >&2; finish 0 1 0; }
install_missing

echo "Restoring and building ..."
dotnet build Contest.sln -c Release --tl:off -v quiet -p:UseSharedCompilation=false </dev/null || {
    echo "The build failed, so no test ran."
    finish 0 1 0
}

filter=()
if [ $long = no ]; then
    filter=(--filter "Category!=Long")
    echo "Tests marked Long are left out; --long runs them."
fi

passed=0 failed=0 skipped=0
for project in $(grep -l '<IsTestProject>true' tests/*/*.csproj); do
    name=$(basename "$project" .csproj)
    dotnet test "$project" -c Release --no-build --tl:off "${filter[@]}" \
        --logger "console;verbosity=minimal" --logger "trx;LogFileName=$name.trx" --results-directory "$results" </dev/null
    code=$?
    trx=$results/$name.trx
    ran=0 bad=0
    if [ -f "$trx" ]; then
        good=$(attribute passed "$trx") bad=$(attribute failed "$trx")
        ran=$((good + bad))
        skipped=$((skipped + $(attribute total "$trx") - ran))
        passed=$((passed + good))
        skip_reasons "$trx"
    fi
    if [ "$ran" -eq 0 ]; then
        echo "$name: no test ran."
        bad=1
    elif [ $code -ne 0 ] && [ "$bad" -eq 0 ]; then
        echo "$name: the test run broke off with exit code $code."
        bad=1
    fi
    failed=$((failed + bad))
done

finish $passed $failed $skipped
