"""Reads reports about a parliament into sessions, deputies, speeches and tasks."""

__version__ = "0.2.0"
