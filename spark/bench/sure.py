"""The filter with every position told as sure, for what positions add up to: `python sure.py PROGRAM…`."""

import json
import subprocess
import sys

with subprocess.Popen(sys.argv[1:], stdin=sys.stdin, stdout=subprocess.PIPE) as reader:
    assert reader.stdout
    for line in reader.stdout:
        answer = json.loads(line)
        for position in answer.get("positions", []):
            position["confidence"] = 0.9
        print(json.dumps(answer, ensure_ascii=False), flush=True)
sys.exit(reader.returncode)
