package app.muster.importer.terraform;

/// Takes addresses apart: `module.net["a"].azurerm_subnet.db[0].id`. What stands in brackets may
/// have dots of its own.
final class Address {

    private Address() {}

    /// The address without what stands in brackets.
    static String plain(String address) {
        if (address.indexOf('[') < 0) {
            return address;
        }
        var plain = new StringBuilder(address.length());
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (quoted) {
                i += c == '\\' ? 1 : 0;
                quoted = c != '"';
            } else if (c == '"' && depth > 0) {
                quoted = true;
            } else if (c == '[') {
                depth++;
            } else if (c == ']') {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /// The first `type.name` in a reference, which may go on with an attribute.
    ///
    /// @param plain without indices and modules
    static String resource(String plain) {
        int dot = plain.indexOf('.');
        int next = dot < 0 ? -1 : plain.indexOf('.', dot + 1);
        return next < 0 ? plain : plain.substring(0, next);
    }

    /// The key in the brackets at the end of the resource's own part, without quotes; empty if
    /// there is none.
    static String index(String reference) {
        int open = reference.indexOf('[');
        int close = reference.indexOf(']', open + 1);
        if (open < 0 || close < 0) {
            return "";
        }
        String inside = reference.substring(open + 1, close);
        return inside.startsWith("\"") && inside.endsWith("\"") && inside.length() > 1
                ? inside.substring(1, inside.length() - 1)
                : inside;
    }
}
