package app.muster.importer.terraform;

import app.muster.importer.terraform.Rule.Part;
import app.muster.importer.terraform.TerraformReading.Dropped;
import app.muster.importer.terraform.TerraformReading.Found;
import app.muster.json.JsonFile;
import app.muster.plan.estate.Json;
import app.muster.problem.ProblemException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Reads Terraform states of version 4, `terraform show -json` of states and plans, bare
/// `planned_values`, and records of pytest-terraform.
public final class TerraformReader {

    /// Whether a file is the state of something that exists, or the plan of something that may.
    public enum Shape {
        STATE,
        PLAN,
        /// A state from before version 4.
        OLD_STATE,
        NONE
    }

    private static final int LONGEST_CLOSURE = 100;

    private final TerraformTypes types = TerraformTypes.builtIn();
    private final Json.Obj root;
    private final List<Block> blocks;
    private final Configuration configuration;
    private final Ids ids;
    private final KeptBodies bodies;
    private final List<Found> found = new ArrayList<>();
    private final List<Dropped> dropped = new ArrayList<>();
    private final List<String> crowded = new ArrayList<>();
    private int leftOut;
    private int sensitive;

    private TerraformReader(Json.Obj root) {
        this.root = root;
        blocks = Blocks.in(root);
        configuration = new Configuration(root);
        ids = new Ids(blocks, types, configuration);
        bodies = new KeptBodies(ids, configuration, types);
    }

    public static Shape shape(Json root) {
        if (!(root instanceof Json.Obj object)) {
            return Shape.NONE;
        }
        if (Blocks.values(object).isPresent()) {
            return object.get("values").isPresent() && object.get("planned_values").isEmpty()
                    ? Shape.STATE
                    : Shape.PLAN;
        }
        if (object.get("pytest-terraform").isPresent()) {
            return Shape.STATE;
        }
        boolean version = object.get("version").orElse(Json.NULL) instanceof Json.Num;
        boolean terraform =
                object.get("terraform_version").isPresent() || object.get("lineage").isPresent();
        if (version && terraform) {
            return object.get("version").get().equals(new Json.Num("4"))
                    ? Shape.STATE
                    : Shape.OLD_STATE;
        }
        // A state or plan without any resource has none of the lists.
        if (object.get("format_version").isPresent() && terraform) {
            return object.get("planned_values").isPresent() ? Shape.PLAN : Shape.STATE;
        }
        return Shape.NONE;
    }

    public static TerraformReading read(Json.Obj root) {
        return new TerraformReader(root).reading();
    }

    private TerraformReading reading() {
        blocks.forEach(this::take);
        Json.Obj values = Blocks.values(root).orElse(Json.Obj.EMPTY);
        return new TerraformReading(
                found,
                dropped,
                leftOut,
                sensitive,
                root.object("outputs").fields().size() + values.object("outputs").fields().size(),
                bodies.open(),
                bodies.examples(),
                crowded);
    }

    private void take(Block block) {
        if (!block.managed()) {
            drop(block, "data-source");
        } else if (block.type().equals("azapi_resource")
                || block.type().equals("azapi_update_resource")) {
            takeAzapi(block);
        } else if (block.type().startsWith("azapi_")) {
            drop(block, "content");
        } else if (block.type().startsWith("azurerm_")) {
            takeAzurerm(block);
        } else {
            drop(block, "other-provider");
        }
    }

    private void drop(Block block, String why) {
        dropped.add(new Dropped(block.address(), why));
        leftOut += Attributes.leaves(block.values());
    }

    private void takeAzurerm(Block block) {
        Rule rule = types.rule(block.type());
        if (rule.dropped().isPresent()) {
            drop(block, rule.dropped().get());
            return;
        }
        Ids.Id id = ids.of(block);
        String type = type(rule, id);
        var attributes = new Attributes(block);
        Body body = bodies.begin(block, id.value(), type, attributes);
        for (String asked : List.of("id", "name", "resource_group_name")) {
            attributes.get(asked);
        }
        bodies.fill(block, rule.keep(), attributes, body);
        bodies.references(attributes, body);
        dependsOn(block, id.value(), body);
        found.add(new Found(id.value(), id.made(), type, body.json(), block.address()));
        for (Part part : rule.parts()) {
            if (attributes.isThere(part.when())) {
                takePart(block, id, part, attributes);
            }
        }
        leftOut += attributes.leftOut();
        sensitive += attributes.sensitive();
    }

    /// A real id knows its type better than a list that lacks it.
    private static String type(Rule rule, Ids.Id id) {
        boolean lacking = rule.type().startsWith("unknown/");
        String told = lacking && !id.made() ? ArmId.type(id.value()) : "";
        return told.isEmpty() ? rule.type() : told;
    }

    private void takePart(Block block, Ids.Id whole, Part part, Attributes attributes) {
        String[] rest = part.type().split("/");
        var id = new StringBuilder(whole.value());
        for (int i = 0; i < part.names().size(); i++) {
            id.append('/').append(rest[rest.length - part.names().size() + i]).append('/');
            id.append(ids.name(block, part.names().get(i)).replace('/', '-'));
        }
        var body = new Body();
        body.put("id", 0, new Json.Text(id.toString()));
        body.put("name", 0, new Json.Text(ArmId.name(id.toString())));
        body.put("type", 0, new Json.Text(part.type()));
        bodies.fill(block, part.keep(), attributes, body);
        found.add(
                new Found(
                        id.toString(),
                        whole.made(),
                        part.type(),
                        body.json(),
                        block.address() + "." + part.when()));
    }

    private void takeAzapi(Block block) {
        String type = Ids.azapiType(block);
        if (type.indexOf('/') <= 0) {
            drop(block, "no-type");
            return;
        }
        Ids.Id id = ids.of(block);
        var attributes = new Attributes(block);
        Body body = bodies.begin(block, id.value(), type, attributes);
        for (String asked : List.of("id", "name", "type", "parent_id", "resource_id")) {
            attributes.get(asked);
        }
        Json written = written(block);
        int kept = bodies.azapi(block, type, written, body);
        int hidden = Attributes.sensitive(block, "body", written);
        Json raw = block.values().get("body").orElse(Json.NULL);
        int added = Attributes.leaves(written) - Attributes.leaves(raw);
        bodies.references(attributes, body);
        dependsOn(block, id.value(), body);
        found.add(new Found(id.value(), id.made(), type, body.json(), block.address()));
        leftOut += attributes.leftOut() - kept - hidden + added;
        sensitive += attributes.sensitive() + hidden;
    }

    /// The body, which older providers have as a text; that text where it cannot be read.
    private static Json written(Block block) {
        Json body = block.values().get("body").orElse(Json.NULL);
        if (!(body instanceof Json.Text(String text))) {
            return body;
        }
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return JsonFile.read(Path.of("body"), new ByteArrayInputStream(bytes)).value();
        } catch (ProblemException notJson) {
            return body;
        }
    }

    private void dependsOn(Block block, String id, Body body) {
        Set<String> needs = new LinkedHashSet<>();
        for (Block need : needs(block)) {
            String value = ids.of(need).value();
            if (!value.equalsIgnoreCase(id) && !ArmId.type(value).isEmpty()) {
                needs.add(value);
            }
        }
        if (!needs.isEmpty()) {
            body.put(
                    "dependsOn",
                    0,
                    new Json.Arr(needs.stream().map(need -> (Json) new Json.Text(need)).toList()));
        }
    }

    /// What it waits for, without what those wait for themselves: a state lists all the way down.
    private List<Block> needs(Block block) {
        var needs = new ArrayList<Block>();
        Set<String> implied = new LinkedHashSet<>();
        boolean brief = block.needs().size() <= LONGEST_CLOSURE;
        for (String address : block.needs()) {
            for (Block need : told(ids.instances().of(address, block), block)) {
                if (brief && need.needs().size() < block.needs().size()) {
                    implied.addAll(need.needs());
                }
            }
        }
        for (String address : block.needs()) {
            if (!implied.contains(address)) {
                needs.addAll(told(ids.instances().of(address, block), block));
            }
        }
        for (Configuration.Reference reference : configuration.references(block)) {
            needs.addAll(told(ids.instances().of(reference, block), block));
        }
        return needs;
    }

    private List<Block> told(List<Block> instances, Block from) {
        if (instances.size() > Instances.MOST) {
            if (crowded.isEmpty() || !crowded.getLast().equals(from.address())) {
                crowded.add(from.address());
            }
            return List.of();
        }
        return instances.stream().filter(one -> one != from && Ids.isOfAzure(one)).toList();
    }
}
