package app.muster.importer.template;

import app.muster.plan.estate.Json;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A range of addresses such as `10.0.0.0/16`, of either version.
///
/// @param start its first address
/// @param bits 32 or 128
/// @param prefix how many bits are the same in all of its addresses
record Cidr(BigInteger start, int bits, int prefix) {

    /// @return empty if the function is none of these, or the range is none
    static Optional<Json> call(String name, List<Json> a) {
        Optional<Cidr> range =
                a.isEmpty() || !(a.getFirst() instanceof Json.Text(String text))
                        ? Optional.empty()
                        : of(text);
        return switch (name) {
            case "parsecidr" -> range.map(Cidr::described);
            case "cidrsubnet" ->
                    a.size() == 3
                            ? range.flatMap(
                                    r ->
                                            r.subnet(
                                                    Functions.whole(a.get(1)),
                                                    Functions.whole(a.get(2))))
                            : Optional.empty();
            case "cidrhost" ->
                    a.size() == 2
                            ? range.flatMap(r -> Functions.whole(a.get(1)).map(r::host))
                            : Optional.empty();
            default -> Optional.empty();
        };
    }

    static Optional<Cidr> of(String text) {
        int slash = text.indexOf('/');
        if (slash < 0 || !text.substring(slash + 1).matches("[0-9]{1,3}")) {
            return Optional.empty();
        }
        try {
            byte[] address = InetAddress.ofLiteral(text.substring(0, slash)).getAddress();
            int bits = address.length * 8;
            int prefix = Integer.parseInt(text.substring(slash + 1));
            if (prefix > bits) {
                return Optional.empty();
            }
            BigInteger start = new BigInteger(1, address);
            int free = bits - prefix;
            return Optional.of(new Cidr(start.shiftRight(free).shiftLeft(free), bits, prefix));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private BigInteger size() {
        return BigInteger.ONE.shiftLeft(bits - prefix);
    }

    private Optional<Json> subnet(Optional<Integer> length, Optional<Integer> index) {
        if (length.isEmpty()
                || index.isEmpty()
                || length.get() < prefix
                || length.get() > bits
                || index.get() < 0
                || BigInteger.valueOf(index.get()).bitLength() > length.get() - prefix) {
            return Optional.empty();
        }
        BigInteger first =
                start.add(BigInteger.valueOf(index.get()).shiftLeft(bits - length.get()));
        return Optional.of(new Json.Text(address(first) + "/" + length.get()));
    }

    /// The first host is number 0; in version 4 the network's own address is none.
    private Json host(int index) {
        BigInteger first = bits == 32 && prefix < 31 ? start.add(BigInteger.ONE) : start;
        return new Json.Text(
                address(first.add(BigInteger.valueOf(index)).mod(BigInteger.ONE.shiftLeft(bits))));
    }

    private Json described() {
        BigInteger last = start.add(size()).subtract(BigInteger.ONE);
        boolean reserved = bits == 32 && prefix < 31;
        Map<String, Json> fields = new LinkedHashMap<>();
        fields.put("network", new Json.Text(address(start)));
        BigInteger mask = BigInteger.ONE.shiftLeft(bits).subtract(size());
        fields.put("netmask", new Json.Text(address(mask)));
        if (bits == 32) {
            fields.put("broadcast", new Json.Text(address(last)));
        }
        fields.put(
                "firstUsable",
                new Json.Text(address(reserved ? start.add(BigInteger.ONE) : start)));
        fields.put(
                "lastUsable",
                new Json.Text(address(reserved ? last.subtract(BigInteger.ONE) : last)));
        fields.put("cidr", Functions.number(prefix));
        return new Json.Obj(fields);
    }

    private String address(BigInteger value) {
        byte[] bytes = new byte[bits / 8];
        byte[] digits = value.toByteArray();
        for (int i = 1; i <= Math.min(bytes.length, digits.length); i++) {
            bytes[bytes.length - i] = digits[digits.length - i];
        }
        try {
            return InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("4 or 16 bytes are an address", e);
        }
    }
}
