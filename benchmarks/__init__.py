"""How fast it is, each measure beside the floor that the libraries below it set."""
