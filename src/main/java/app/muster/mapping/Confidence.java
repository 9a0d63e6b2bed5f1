package app.muster.mapping;

import app.muster.plan.Plan;

import java.util.List;

/// How sure a proposal is, and what that is made of.
///
/// @param value 0 to 1: the product of its parts
public record Confidence(double value, List<Part> parts) {

    /// What speaks for a proposal or against it.
    public enum Ground {
        /// Whether the tag's name is one that people use for applications.
        TAG_NAME,
        /// The share of all assets that carry the tag.
        COVERAGE,
        /// Whether the tag has some values, not one and not as many as there are assets.
        SPREAD,
        /// Whether the resource group's or subscription's name says more than a place and a stage.
        TELLING_NAME,
        /// The share of these assets' names that have the word.
        WORD,
        /// The share of them that lie in the group that most lie in.
        TOGETHER,
        /// The share of their dependencies that stay among them.
        COHESION,
        /// How many assets there are; one alone seldom makes an application.
        SIZE,
        /// How many groups of assets need them.
        USERS,
        /// The share of related assets that are the application's already.
        AGREEMENT
    }

    /// @param share 0 to 1; 1 takes nothing away
    public record Part(Ground ground, double share) {}

    public Confidence {
        parts = List.copyOf(parts);
    }

    public static Confidence of(Part... parts) {
        double value = 1;
        for (Part part : parts) {
            value *= Math.clamp(part.share(), 0, 1);
        }
        return new Confidence(value, List.of(parts));
    }

    /// The same with one more part.
    Confidence times(Part part) {
        return new Confidence(value * Math.clamp(part.share(), 0, 1), Plan.plus(parts, part));
    }
}
