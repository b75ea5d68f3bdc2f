#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The use cases of TR 101 567 annex A: providers in processes of their own,
each with its register, its warrants and its CLIF, and one LEMF that receives
from all. What arrived is held against usecase_lines.py line by line.

Each line can fail: the same story is told with warrants on a person whose name
is nearly the subject's ("nobody"), and with warrants on everybody ("everybody").
A line that both leave standing is one that checks nothing.

  usecases.py SOURCE_DIR BUILD_DIR [FOLDER]

FOLDER keeps what was received; without it, it is not kept.
"""
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

from usecase_lines import LINES
from usecase_received import Received

OPERATORS = {"McCloud": "mccloud.example", "TellyServ": "tellyserv.example",
             "ExcellAlex": "excellalex.example"}
ALL_SERVICES = "conference,call,message,share,access"
EVERYBODY = ["greg", "peter", "terry", "gabor", "mia", "helpdesk", "agent",
             "jean2"]


class Warrant:
    """An order: at which operator, with which scope, entered before the
        provider starts (0) or at the story's first or second stop, and for how
        many seconds if it ends before the second."""

    def __init__(self, operator, liid, services, media, deliver="iri,cc",
                 subject="jean", begins=0, seconds=None):
        self.operator, self.liid = operator, liid
        self.services, self.media, self.deliver = services, media, deliver
        self.subject, self.begins, self.seconds = subject, begins, seconds


WARRANTS = {
    "own": [
        Warrant("McCloud", "MC-ALL", ALL_SERVICES, "audio,data"),
        Warrant("McCloud", "MC-VIDEO", "conference", "audio,video,data"),
        Warrant("McCloud", "MC-AUDIO", "conference", "audio"),
        Warrant("McCloud", "MC-IRI", "conference,call,message,share",
                "audio,data", deliver="iri"),
        Warrant("McCloud", "MC-LATE", "conference", "audio",
                begins=2),
        Warrant("McCloud", "MC-ENDS", "conference,call", "audio",
                begins=1, seconds=2.0),
        Warrant("McCloud", "MC-PETER", "call,message", "audio",
                subject="peter"),
    ],
    "third": [
        Warrant("McCloud", "MC-JEAN", "call,message,access", "audio,data"),
        Warrant("TellyServ", "TS-JEAN", "conference,call,message",
                "audio,data"),
        Warrant("TellyServ", "TS-VIDEO", "conference", "audio,video,data"),
    ],
}


def run(*command):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit("%s:\n%s%s" % (" ".join(command), done.stdout, done.stderr))
    return done.stdout


class Case:
    """One story, told once, with its warrants or a control's."""

    def __init__(self, world, story, control=None):
        self.world, self.story, self.control = world, story, control
        self.name = story if control is None else story + "-" + control
        self.folder = os.path.join(world.folder, self.name)
        os.mkdir(self.folder)
        self.operators = (["McCloud"] if story == "own" else list(OPERATORS))
        self.providers, self.lemf, self.port = {}, None, None
        self.statistics, self.audit = {}, {}
        self.logs, self.sockets, self.ends = {}, {}, {}

    def path(self, *names):
        return os.path.join(self.folder, *names)

    # --- The authority ---

    def start_lemf(self):
        """On a free port; the next time, on the same one."""
        port_file = self.path("port")
        with open(self.path("lemf.conf"), "w") as conf:
            conf.write("listen = 127.0.0.1:%s\nport-file = %s\nout = %s\n"
                       "per-cin = yes\n"
                       % (self.port or 0, port_file, self.path("received")))
            for what, name in (("cert", "lemf.pem"), ("key", "lemf.key"),
                               ("ca", "ca.pem")):
                conf.write("%s = %s\n"
                           % (what, self.world.path("police", name)))
            for operator in self.operators:
                conf.write("[provider clif.%s]\nca = %s\noperator = %s\n"
                           "liid = %s-*\n"
                           % (OPERATORS[operator],
                              self.world.path(operator, "ca.pem"), operator,
                              self.prefix(operator)))
        os.chmod(self.path("lemf.conf"), 0o600)
        if os.path.exists(port_file):
            os.remove(port_file)
        with open(self.path("lemf.log"), "a") as log:
            self.lemf = subprocess.Popen(
                [self.world.tool("cloudli-lemf"), "--config",
                 self.path("lemf.conf")],
                stdout=subprocess.DEVNULL, stderr=log)
        for _ in range(500):
            if os.path.exists(port_file) and os.path.getsize(port_file) > 0:
                break
            if self.lemf.poll() is not None:
                sys.exit(open(self.path("lemf.log")).read())
            time.sleep(0.02)
        self.port = open(port_file).read().strip()

    def stop_lemf(self):
        self.lemf.send_signal(signal.SIGTERM)
        if self.lemf.wait(30) != 0:
            sys.exit(open(self.path("lemf.log")).read())

    # --- The LI officers ---

    @staticmethod
    def prefix(operator):
        return {"McCloud": "MC", "TellyServ": "TS", "ExcellAlex": "EX"}[operator]

    def warrant(self, operator, *arguments):
        return run(self.world.tool("cloudli-warrant"), "--state",
                   self.path(operator, "state"), *arguments)

    def warrants(self, operator):
        if operator == "ExcellAlex" and self.control == "everybody":
            return [Warrant("ExcellAlex", "EX-JEAN", "access", "audio,data")]
        return [w for w in WARRANTS[self.story] if w.operator == operator]

    def in_force(self, operator, entered, stop):
        """How many that were entered up to a stop have not ended at one."""
        ends = stop >= 2 and self.control != "everybody"
        return sum(w.begins <= entered and not (ends and w.seconds)
                   for w in self.warrants(operator))

    def targets(self, warrant):
        """Jean by the names that a provider knows her by; in a control, others'."""
        domain = OPERATORS[warrant.operator]
        people = [warrant.subject]
        if self.control == "nobody":
            people = [warrant.subject + "3"]
        elif self.control == "everybody":
            people = sorted(set(EVERYBODY + ["jean", warrant.subject]))
        targets = []
        for who in people:
            targets += ["--target", "sip:%s@%s" % (who, domain)]
            if "access" in warrant.services:
                targets += ["--target", "nai:%s@%s" % (who, domain)]
        if self.control == "nobody":  # another realm
            targets += ["--target", "sip:%s@%s.org"
                        % (warrant.subject, domain)]
        return targets

    def enter(self, operator, stop):
        wide = self.control == "everybody"
        for w in self.warrants(operator):
            if w.begins != stop:
                continue
            end = "+1d"
            if w.seconds is not None:
                self.ends[w.liid] = time.time() + w.seconds
                if not wide:
                    end = rfc3339(self.ends[w.liid])
            self.warrant(operator, "add", "--authority", "police", "--liid",
                         w.liid, *self.targets(w), "--country", "NL",
                         "--destination", "police", "--services",
                         ALL_SERVICES if wide else w.services, "--media",
                         "audio,video,data" if wide else w.media, "--deliver",
                         "iri,cc" if wide else w.deliver, "--end", end)

    def officer(self, operator):
        """The register, with what is in force from the start."""
        profiles = self.path(operator, "state", "profiles")
        os.makedirs(profiles, mode=0o700)
        with open(os.path.join(profiles, "police.profile"), "w") as profile:
            profile.write("extend = ts33108-conference\nnotices = hi1\n")
        if self.warrants(operator):
            self.warrant(operator, "destination", "set", "police", "--host",
                         "127.0.0.1", "--port", self.port, "--peer-name",
                         "lemf.police.example", "--ca",
                         self.world.path("police", "ca.pem"), "--profile",
                         "police")
        self.enter(operator, 0)

    # --- The providers ---

    def start(self, operator):
        with open(self.path(operator, "log"), "w") as log:
            self.providers[operator] = subprocess.Popen(
                [self.world.program("usecase_provider"), self.story, operator,
                 OPERATORS[operator], self.path(operator, "state"),
                 self.world.path(operator)],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log,
                text=True)

    def line(self, operator):
        text = self.providers[operator].stdout.readline()
        if text == "":
            sys.exit("%s ended:\n%s"
                     % (operator, open(self.path(operator, "log")).read()))
        return text

    def stop(self, number):
        """All have come to a stop of the story. They go on once what ends there
        has ended and what the officers enter there is in force."""
        for operator, process in self.providers.items():
            assert self.line(operator) == "stop\n"
            self.sockets[operator] = self.sockets.get(operator, 0) + \
                connections(process.pid)
        for operator in self.operators:
            if number == 2:
                for end in self.ends.values():
                    time.sleep(max(0, end - time.time()))
            self.say(operator, "wait %d" % self.in_force(operator, number - 1,
                                                         number))
            self.enter(operator, number)
            self.say(operator, "wait %d" % self.in_force(operator, number,
                                                         number))
        for operator in self.operators:
            self.say(operator, "go")

    def say(self, operator, command):
        stdin = self.providers[operator].stdin
        stdin.write(command + "\n")
        stdin.flush()
        assert self.line(operator) == "done\n"

    def finish(self):
        for operator, process in self.providers.items():
            self.statistics[operator] = json.loads(self.line(operator))
            if process.wait(30) != 0:
                sys.exit(open(self.path(operator, "log")).read())
            self.audit[operator] = run(
                self.world.tool("cloudli-audit"), "--state",
                self.path(operator, "state"), "show", "--json")

    def tell(self):
        try:
            return self.from_beginning_to_end()
        finally:
            for process in [self.lemf, *self.providers.values()]:
                if process is not None and process.poll() is None:
                    process.kill()

    def from_beginning_to_end(self):
        self.start_lemf()
        for operator in self.operators:
            self.officer(operator)
        for operator in self.operators:
            self.start(operator)
        self.stop(1)
        if self.story == "own":  # the link is down until the next stop
            self.stop_lemf()
        self.stop(2)
        if self.story == "own":
            self.start_lemf()
        else:
            self.stop(3)
        self.finish()
        self.stop_lemf()
        return Received(self)


    # --- What can be seen of it besides ---

    def log(self, operator):
        if operator not in self.logs:
            self.logs[operator] = open(self.path(operator, "log")).read()
        return self.logs[operator]

    def trail(self, operator):
        return [json.loads(text) for text in self.audit[operator].splitlines()]

    def connections_of(self, operator):
        """How many the LEMF has let in."""
        return len(re.findall(r"connection \d+ from \S+ is clif\.%s$"
                              % re.escape(OPERATORS[operator]),
                              open(self.path("lemf.log")).read(), re.MULTILINE))


def rfc3339(moment):
    whole = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(moment))
    return "%s.%06dZ" % (whole, int(moment % 1 * 1e6))


def connections(pid):
    """TCP sockets of a process that listen, connect or are connected."""
    inodes = set()
    for descriptor in os.listdir("/proc/%d/fd" % pid):
        try:
            target = os.readlink("/proc/%d/fd/%s" % (pid, descriptor))
        except OSError:
            continue
        if target.startswith("socket:["):
            inodes.add(target[8:-1])
    found = 0
    for table in ("tcp", "tcp6"):
        with open("/proc/%d/net/%s" % (pid, table)) as lines:
            found += sum(line.split()[9] in inodes
                         for line in list(lines)[1:])
    return found


class World:
    """What all cases share: programs and certificates."""

    def __init__(self, source, build, folder):
        self.build, self.folder = build, folder
        script = os.path.join(source, "examples", "certificates.sh")
        run(script, self.path("police"))
        for operator, domain in OPERATORS.items():
            run(script, self.path(operator), "clif." + domain)

    def path(self, *names):
        return os.path.join(self.folder, *names)

    def tool(self, name):
        return os.path.join(self.build, "examples", name)

    def program(self, name):
        return os.path.join(self.build, "tests", "system", name)


def judge(line, received):
    """"" if the line holds, else why not."""
    try:
        return line.check(received) or ""
    except (KeyError, IndexError, AttributeError, TypeError,
            StopIteration) as error:
        return "nothing to look at (%r)" % error


def hold(line, told, controls):
    """Whether a line holds, and what makes it fail; why not."""
    why = judge(line, told)
    failed = [name for name, received in controls.items()
              if judge(line, received)]
    if not failed and line.spoil is not None:
        spoilt = told.copied()
        line.spoil(spoilt)
        if judge(line, spoilt):
            failed = ["what is spoilt"]
    if not why and not failed:
        why = "no control makes it fail"
    print("%-3s %-8s %-65s %s"
          % (line.label, line.kind, line.text,
             "WRONG: " + why if why else
             "holds (not with %s)" % ", ".join(failed)))
    return why == ""


def main():
    source, build = sys.argv[1:3]
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    folder = (sys.argv[3] if len(sys.argv) > 3
              else tempfile.mkdtemp(dir=memory))
    os.makedirs(folder, exist_ok=True)
    wrong = 0
    try:
        world = World(source, build, folder)
        for story, title in (("own", "A.1 McCloud's own telepresence"),
                             ("third", "A.2 TellyServ's telepresence over "
                                       "McCloud and ExcellAlex")):
            with ThreadPoolExecutor() as pool:
                told, nobody, everybody = pool.map(
                    lambda control: Case(world, story, control).tell(),
                    (None, "nobody", "everybody"))
            print("\n" + title)
            for line in [line for line in LINES if line.story == story]:
                wrong += not hold(line, told, {"nobody": nobody,
                                               "everybody": everybody})
            stray = [r for r in nobody.records if r.payload in ("iRI", "cC")]
            if stray:
                print("%d records of those who are nearly she" % len(stray))
                wrong += 1
    finally:
        if len(sys.argv) <= 3:
            shutil.rmtree(folder)
    print("\n%s" % ("%d lines are wrong" % wrong if wrong else
                    "All that had to arrive did, and nothing else."))
    sys.exit(wrong != 0)


if __name__ == "__main__":
    main()
