"""Runs a command on a terminal of its own and answers it, for scenarios.

    terminal.py [--columns N] [--errors] COMMAND [TEXT KEYS]...

Each KEYS are sent once TEXT has been printed since the last ones were; of these, ^C stands for the byte that control
and C make, and so on, `signal NAME` for a signal, `hang up` for a terminal that is closed. With --errors only standard error is a terminal.
What was printed is printed again, escapes as ESC, with the status, and how the terminal was left.
"""
import os
import pty
import select
import signal
import struct
import sys
import termios
import fcntl
import time

arguments = sys.argv[1:]
columns, only_errors = 100, False
while arguments[0].startswith("--"):
    option = arguments.pop(0)
    if option == "--columns":
        columns = int(arguments.pop(0))
    else:
        only_errors = True
command, answers = arguments[0], list(zip(arguments[1::2], arguments[2::2]))

master, slave = pty.openpty()
fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
before = termios.tcgetattr(slave)
child = os.fork()
if child == 0:
    os.setsid()
    fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
    nothing = os.open("/dev/null", os.O_RDWR)
    for number in range(3):
        os.dup2(slave if number == 2 or not only_errors else nothing, number)
    os.environ["TERM"] = os.environ.get("TERMINAL", "xterm")
    os.execvp("sh", ["sh", "-c", "exec " + command])

printed, seen, status, gone = b"", 0, None, False
deadline = time.monotonic() + 60


def take(seconds):
    """Reads what has been printed, for so long at most."""
    global printed
    if not gone and select.select([master], [], [], seconds)[0]:
        printed += os.read(master, 65536)
        return True
    return False


while status is None and time.monotonic() < deadline:
    take(0.05)
    if answers and answers[0][0].encode() in printed[seen:]:
        keys = answers.pop(0)[1]
        seen = len(printed)
        if keys == "hang up":
            os.close(slave)
            os.close(master)
            gone = True
        elif keys.startswith("signal "):
            os.kill(child, getattr(signal, keys[7:]))
        else:
            for letter in "CDIZ\\[":
                keys = keys.replace("^" + letter, chr(ord(letter) - 64))
            os.write(master, keys.encode())
    ended, code = os.waitpid(child, os.WNOHANG)
    if ended:
        status = code
if status is None:
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    print("it waits for something else than", answers)
while take(0):
    pass

text = printed.decode(errors="replace").replace("\r\n", "\n").replace("\r", "<CR>\n").replace("\x1b", "<ESC>")
sys.stdout.write(text + ("" if text.endswith("\n") or not text else "\n"))
if answers:
    print("never asked:", answers)
if status is not None:
    print("status", f"signal {os.WTERMSIG(status)}" if os.WIFSIGNALED(status) else os.WEXITSTATUS(status))
if not gone:
    print("the terminal is", "as it was" if termios.tcgetattr(slave) == before else "left in disorder")
