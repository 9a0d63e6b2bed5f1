package app.muster.azure.server;

/// One request as the server saw it.
///
/// @param path decoded, without the query
/// @param query encoded, empty if there was none
/// @param authorization the header, empty if there was none
public record Asked(String method, String path, String query, String authorization, String body) {}
