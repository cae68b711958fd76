# SPDX-License-Identifier: MIT
"""Programs that the loaders need, fetched once into a cache outside the tree.

Each function returns where the thing is and fetches it first where it is not there, saying so. `Missing` is raised
where a tool or the network is missing: the test is then skipped, but fails where CI is set.
"""
import fcntl
import hashlib
import os
import pathlib
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).parent


class Missing(Exception):
    """Something that the machine lacks, in words for the user."""


def cache():
    base = os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache"
    return pathlib.Path(base) / "factweave" / "loaders"


def need(tool, package):
    if shutil.which(tool) is None:
        raise Missing(f"{tool} is not installed (Debian package {package})")


def run(command, **options):
    done = subprocess.run([str(c) for c in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **options)
    if done.returncode != 0:
        raise Missing(f"{' '.join(map(str, command[:3]))} … ended with status {done.returncode}: {done.stdout[-600:].strip()}")


def fetched(name, definition, size, install):
    """The folder that `install(folder)` fills; named after what it is made from, so that a change makes a new one."""
    digest = hashlib.sha256(definition.read_bytes()).hexdigest()[:12]
    folder = cache() / f"{name}-{digest}"
    folder.parent.mkdir(parents=True, exist_ok=True)
    with open(folder.parent / f"{name}.lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # tests run side by side
        if not folder.exists():
            print(f"Fetching {name} ({definition.name}, about {size} MB) into {folder}", file=sys.stderr, flush=True)
            shutil.rmtree(f"{folder}.partial", ignore_errors=True)
            install(pathlib.Path(f"{folder}.partial"))
            os.rename(f"{folder}.partial", folder)
    return folder


def java(name, size):
    """The folder of jars that `<name>.pom.xml` lists."""
    need("java", "openjdk-17-jdk-headless")
    definition = HERE / f"{name}.pom.xml"

    def install(folder):
        need("mvn", "maven")
        run(["mvn", "-B", "-q", "-f", definition, "dependency:copy-dependencies", "-DincludeScope=runtime", f"-DoutputDirectory={folder}"])

    return fetched(name, definition, size, install)


def python():
    """An interpreter with the packages of requirements.txt."""
    definition = HERE / "requirements.txt"

    def install(folder):
        run([sys.executable, "-m", "venv", "--copies", folder])
        run([folder / "bin/python3", "-m", "pip", "--quiet", "--disable-pip-version-check", "install", "-r", definition])

    return fetched("python", definition, 310, install) / "bin/python3"


def javascript():
    """The folder with the node_modules of package.json."""
    need("node", "nodejs")
    definition = HERE / "package.json"

    def install(folder):
        need("npm", "npm")
        folder.mkdir(parents=True)
        shutil.copy(definition, folder)
        run(["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--silent"], cwd=folder)

    return fetched("javascript", definition, 15, install)


def run_java(lib, source, arguments, options=(), **more):
    """Runs one Java source file (no step of compilation) and returns what it printed."""
    command = ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", "-Djava.awt.headless=true", *options,
               "-cp", f"{lib}/*", HERE / source, *arguments]
    return subprocess.run([str(c) for c in command], stdout=subprocess.PIPE, text=True, encoding="utf-8", **more)
