"""Weights of Daybook's reader: what the network is, and how it becomes the files in models/en."""
