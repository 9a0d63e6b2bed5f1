package app.muster.cacao;

import app.muster.plan.Playbook;

import java.util.List;

/// What reading CACAO documents gave.
///
/// @param playbooks in the order of the file
/// @param notes what was left out or put in a simpler way, none of it silently
public record Reading(List<Playbook> playbooks, List<Note> notes) {

    /// Something that somebody should know who goes on with a playbook that was read.
    ///
    /// @param at a JSON pointer
    /// @param isLoss whether something was left out; else it was put in a simpler way
    public record Note(String at, boolean isLoss, String says) {}

    public Reading {
        playbooks = List.copyOf(playbooks);
        notes = List.copyOf(notes);
    }
}
