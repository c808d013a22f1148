"""Weights of Daybook's reader: what the network is, how it is trained and measured, and how it becomes the files in models/en."""
