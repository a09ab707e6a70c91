"""How a backtest is run: in process, over a pool of processes, or on a cluster; one function works."""
