package app.muster.importer.terraform;

import app.muster.importer.terraform.Configuration.Reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds the instances that an address without indices may mean, the likeliest alone if one is.
final class Instances {

    /// More than these are no longer told one by one.
    static final int MOST = 50;

    private final Map<String, List<Block>> byPlain = new HashMap<>();
    private final Map<String, Block> byModuleAndKey = new HashMap<>();
    private final Map<String, List<Block>> byModule = new HashMap<>();

    Instances(List<Block> blocks) {
        for (Block block : blocks) {
            String resource = block.type() + "." + block.name();
            byPlain.computeIfAbsent(
                            Marks.under(Address.plain(block.module()), resource),
                            _ -> new ArrayList<>())
                    .add(block);
            String here = block.module() + "|" + resource;
            byModule.computeIfAbsent(here, _ -> new ArrayList<>()).add(block);
            byModuleAndKey.putIfAbsent(here + "|" + block.index(), block);
        }
    }

    /// @param address as in `depends_on`: with or without modules and indices
    List<Block> of(String address, Block from) {
        String plain = Address.plain(address);
        if (plain.startsWith("data.") || plain.contains(".data.")) {
            return List.of();
        }
        int modules = plain.startsWith("module.") ? modulesEnd(plain) : 0;
        if (modules >= plain.length()) {
            return List.of();
        }
        String module = modules == 0 ? "" : plain.substring(0, modules - 1);
        String own = Address.plain(from.module());
        if (module.isEmpty() && !own.isEmpty()) {
            List<Block> inside = of(own, plain, Address.index(address), from);
            if (!inside.isEmpty()) {
                return inside;
            }
        }
        return of(
                module,
                Address.resource(plain.substring(modules)),
                Address.index(address.substring(Math.max(0, address.lastIndexOf('.')))),
                from);
    }

    List<Block> of(Reference reference, Block from) {
        return of(reference.module(), reference.resource(), reference.index(), from);
    }

    private List<Block> of(String module, String resource, String index, Block from) {
        String exact = from.module() + "|" + Address.resource(resource);
        boolean sameModule = Address.plain(from.module()).equals(module);
        if (sameModule) {
            Block named = byModuleAndKey.get(exact + "|" + index);
            if (named != null) {
                return List.of(named);
            }
            Block paired = byModuleAndKey.get(exact + "|" + from.index());
            if (paired != null) {
                return List.of(paired);
            }
            List<Block> all = byModule.get(exact);
            if (all != null) {
                return all;
            }
        }
        List<Block> all =
                byPlain.getOrDefault(Marks.under(module, Address.resource(resource)), List.of());
        if (all.size() > 1 && !index.isEmpty()) {
            List<Block> named =
                    all.stream().limit(1_000).filter(block -> block.index().equals(index)).toList();
            return named.isEmpty() ? all : named;
        }
        return all;
    }

    private static int modulesEnd(String plain) {
        int at = 0;
        while (plain.startsWith("module.", at)) {
            int end = plain.indexOf('.', at + "module.".length());
            if (end < 0) {
                return plain.length() + 1;
            }
            at = end + 1;
        }
        return at;
    }
}
