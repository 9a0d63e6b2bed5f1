#!/usr/bin/env python3
"""All blast radii of a graph by igraph: how many reach each node. Prints milliseconds and the sum.

usage: structure_igraph.py GRAPH.tsv     (see StructureBench for the file)
"""
import sys
import time

import igraph


def read(path):
    with open(path) as lines:
        nodes, edges = map(int, next(lines).split())
        for _ in range(nodes):
            next(lines)
        return nodes, [tuple(map(int, line.split())) for line in lines]


nodes, edges = read(sys.argv[1])
graph = igraph.Graph(n=nodes, edges=edges, directed=True)
times = []
for _ in range(5):
    start = time.process_time()
    sizes = graph.neighborhood_size(order=nodes, mode="in")
    times.append((time.process_time() - start) * 1000)
print(f"{sorted(times)[len(times) // 2]:.0f}\t{sum(sizes) - nodes}")
