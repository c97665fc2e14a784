#!/usr/bin/env python3
"""An external simulator for CIMLab: the lab's own model, made wrong on purpose.

It shows the protocol: one JSON request a line on standard input, one JSON answer a line on standard output. Replace
`simulate` by a call of your own simulator. Only the standard library is needed.

  adapter.py --cimlab .build/release/cimlab --calibration runs/quick/calibration.json --scale 1.3
      every energy and latency is 30 % too large
  adapter.py --cimlab ... --calibration ... --forget adc
      the converters are left out
"""
import argparse
import json
import subprocess
import sys


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cimlab", required=True, help="the program whose model is made wrong")
    parser.add_argument("--calibration", help="its calibration file")
    parser.add_argument("--scale", type=float, default=1.0, help="factor on energy and latency")
    parser.add_argument("--forget", help="a component that is left out: adc, interconnect, leakage, ...")
    return parser.parse_args()


def start(options):
    command = [options.cimlab, "simulate"]
    if options.calibration:
        command += ["--calibration", options.calibration]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def simulate(model, line):
    """The model's answer to one request."""
    model.stdin.write(line)
    model.stdin.flush()
    answer = model.stdout.readline()
    if not answer:
        sys.exit("the model ended")
    return json.loads(answer)


def made_wrong(answer, options):
    """The same answer with energy and latency wrong; totals by ratio, so that overlap of components stays as it is."""
    if "infeasible" in answer:
        return answer
    parts = answer["breakdown"]
    for key in ("energy_J", "latency_s"):
        exact = sum(part[key] for part in parts.values())
        if options.forget:
            parts[options.forget][key] = 0.0
        for part in parts.values():
            part[key] *= options.scale
        answer[key] *= sum(part[key] for part in parts.values()) / exact
    answer["power_W"] = answer["energy_J"] / answer["latency_s"]
    return answer


def main():
    options = arguments()
    model = start(options)
    for line in sys.stdin:
        print(json.dumps(made_wrong(simulate(model, line), options)), flush=True)


if __name__ == "__main__":
    main()
