"""The log keeps its promises: append-only, whole batches, one order, nothing changed unseen."""
