"""Plays the recovery of a file written by RecoveryBench with heapq alone: FILE TRIALS."""

import heapq
import random
import sys
import time


def read(path):
    with open(path) as lines:
        crews = int(next(lines).split()[1])
        jobs = [[int(n) for n in line.split()] for line in lines]
    followers = [[] for _ in jobs]
    for job, numbers in enumerate(jobs):
        for before in numbers[3:]:
            followers[before].append(job)
    remaining = [0.0] * len(jobs)
    for job in reversed(range(len(jobs))):
        least, likely, most = jobs[job][:3]
        after = max((remaining[f] for f in followers[job]), default=0)
        remaining[job] = after + (least + 4 * likely + most) / 6
    return crews, jobs, followers, remaining


def pert(least, likely, most, draws):
    width = most - least
    if width == 0:
        return least
    rise = 1 + 4 * (likely - least) / width
    fall = 1 + 4 * (most - likely) / width
    return least + width * draws.betavariate(rise, fall)


def play(crews, jobs, followers, remaining, draws):
    missing = [len(job) - 3 for job in jobs]
    ready = [(-remaining[j], j) for j, count in enumerate(missing) if count == 0]
    heapq.heapify(ready)
    running = []
    free = crews
    now = 0.0
    while True:
        while free and ready:
            job = heapq.heappop(ready)[1]
            heapq.heappush(running, (now + pert(*jobs[job][:3], draws), job))
            free -= 1
        if not running:
            return now
        now, job = heapq.heappop(running)
        free += 1
        for follower in followers[job]:
            missing[follower] -= 1
            if missing[follower] == 0:
                heapq.heappush(ready, (-remaining[follower], follower))


def main():
    crews, jobs, followers, remaining = read(sys.argv[1])
    trials = int(sys.argv[2])
    draws = random.Random(1)
    start = time.process_time()
    mean = sum(play(crews, jobs, followers, remaining, draws) for _ in range(trials)) / trials
    seconds = time.process_time() - start
    print(
        f"{'Python, heapq':20} {len(jobs):6} assets {trials / seconds:10,.0f} trials a CPU second"
        f" {seconds / trials / len(jobs) * 1e9:8.0f} ns an asset, mean {mean:.0f} s"
    )


if __name__ == "__main__":
    main()
