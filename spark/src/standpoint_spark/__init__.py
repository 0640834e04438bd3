"""Reads archives of news reports with Standpoint on Apache Spark."""
