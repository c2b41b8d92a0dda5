import sys

from sophia_inference.cli import main

sys.exit(main(sys.argv[1:]))
