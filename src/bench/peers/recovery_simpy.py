"""Plays the recovery of a file written by RecoveryBench with SimPy, 2 or newer: FILE TRIALS.

SimPy 2 is Debian's python3-simpy: run it with /usr/bin/python3.
"""

import random
import sys
import time

from recovery_heapq import pert, read


def play_new(simpy, crews, jobs, remaining, draws):
    world = simpy.Environment()
    crew = simpy.PriorityResource(world, capacity=crews)
    done = [world.event() for _ in jobs]

    def restore(job):
        for before in jobs[job][3:]:
            yield done[before]
        with crew.request(priority=-remaining[job]) as turn:
            yield turn
            yield world.timeout(pert(*jobs[job][:3], draws))
        done[job].succeed()

    for job in range(len(jobs)):
        world.process(restore(job))
    world.run()
    return world.now


def play_old(simulation, crews, jobs, remaining, draws):
    world = simulation.Simulation()
    crew = simulation.Resource(
        capacity=crews, qType=simulation.PriorityQ, sim=world
    )
    done = [simulation.SimEvent(sim=world) for _ in jobs]
    is_done = [False] * len(jobs)

    class Restore(simulation.Process):
        def run(self, job):
            for before in jobs[job][3:]:
                if not is_done[before]:
                    yield simulation.waitevent, self, done[before]
            yield simulation.request, self, crew, remaining[job]
            yield simulation.hold, self, pert(*jobs[job][:3], draws)
            yield simulation.release, self, crew
            is_done[job] = True
            done[job].signal()

    for job in range(len(jobs)):
        process = Restore(sim=world)
        world.activate(process, process.run(job))
    world.simulate(until=1e12)
    return world.now()


def main():
    try:
        import simpy

        name, play = "SimPy " + simpy.__version__, lambda *a: play_new(simpy, *a)
    except ImportError:
        from SimPy import Simulation, __version__

        name, play = "SimPy " + __version__, lambda *a: play_old(Simulation, *a)
    crews, jobs, _, remaining = read(sys.argv[1])
    trials = int(sys.argv[2])
    draws = random.Random(1)
    start = time.process_time()
    mean = sum(play(crews, jobs, remaining, draws) for _ in range(trials)) / trials
    seconds = time.process_time() - start
    print(
        f"{name:20} {len(jobs):6} assets {trials / seconds:10,.0f} trials a CPU second"
        f" {seconds / trials / len(jobs) * 1e9:8.0f} ns an asset, mean {mean:.0f} s"
    )


if __name__ == "__main__":
    main()
