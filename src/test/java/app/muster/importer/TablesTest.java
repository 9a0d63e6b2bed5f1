package app.muster.importer;

import static app.muster.importer.Reading.GROUP;
import static app.muster.importer.Reading.file;
import static app.muster.importer.Reading.ids;
import static app.muster.importer.Reading.only;
import static app.muster.importer.Reading.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.muster.plan.estate.Json;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class TablesTest {

    private static final String DISK = GROUP + "Microsoft.Compute/disks/";

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {'data':[#],'count':1,'totalRecords':2}                     | It has 1 entries of 2
                    {'data':[#],'count':1,'total_records':'7'}                  | It has 1 entries of 7
                    {'data':[#],'count':1,'totalRecords':1}                     | -
                    {'data':[#],'resultTruncated':'true'}                       | It says itself that it was cut off
                    {'data':[#],'resultTruncated':true}                         | It says itself that it was cut off
                    {'data':[#],'resultTruncated':'false'}                      | -
                    {'data':[#],'$skipToken':'abc'}                             | It ends with $skipToken, so more pages exist
                    {'data':[#],'skip_token':'abc'}                             | It ends with skip_token, so more pages exist
                    {'data':[#],'skip_token':null}                              | -
                    {'value':[#],'nextLink':'https://management.azure.com/x'}   | It ends with nextLink, so more pages exist
                    {'data':{'columns':[{'name':'id'}],'rows':[['&']]},'totalRecords':3} | It has 1 entries of 3
                    """)
    void whatIsKnownToBeCutOffIsSaid(String text, String why) throws Exception {
        String body = "{'id':'" + DISK + "one'}";
        Path answer =
                file(
                        folder,
                        "answer.json",
                        text.replace("#", body).replace("&", DISK + "one").replace('\'', '"'));

        var imported = read(answer);

        assertEquals(
                why.equals("-") ? List.of() : List.of(why),
                imported.tallies().getFirst().truncated());
        assertEquals(
                !why.equals("-"),
                messages(imported).stream().anyMatch(m -> m.startsWith("More may exist")));
        assertEquals(List.of(DISK + "one"), ids(imported.value()));
    }

    @Test
    void aTableWithAsManyRowsAsThePortalExportsMayBeCutOff() throws Exception {
        var text = new StringBuilder("id\n".repeat(0) + "id,name\n");
        for (int i = 0; i < 55_000; i++) {
            text.append(DISK).append(i).append(",d\n");
        }

        assertEquals(
                List.of("It has exactly 55000 rows, as many as the portal exports at most"),
                read(file(folder, "t.csv", text.toString()))
                        .tallies()
                        .getFirst()
                        .truncated()
                        .stream()
                        .map(why -> why.replace(",000", "000"))
                        .toList());
        assertEquals(
                List.of(),
                read(file(folder, "u.csv", text + DISK + "x,d\n"))
                        .tallies()
                        .getFirst()
                        .truncated());
    }

    @Test
    void headersInOtherLanguagesAreUnderstoodAndSaid() throws Exception {
        var imported =
                read(
                        file(
                                folder,
                                "de.csv",
                                "NAME;TYP;RESSOURCENGRUPPE;STANDORT;ABONNEMENT\n"
                                        + "st1;microsoft.storage/storageaccounts;shop;West"
                                        + " Europe;s1\n"));

        assertEquals(
                List.of(
                        "/subscriptions/s1/resourceGroups/shop/providers/microsoft.storage/storageaccounts/st1"),
                ids(imported.value()));
        assertEquals("West Europe", only(imported.value()).location());
        assertEquals(
                1,
                messages(imported).stream()
                        .filter(m -> m.startsWith("4 columns were taken"))
                        .count());
    }

    @Test
    void anIdIsFoundInWhateverColumnItStands() throws Exception {
        var imported = read(file(folder, "x.csv", "Etwas,Kennung\nfoo," + DISK + "one\n"));

        assertEquals(List.of(DISK + "one"), ids(imported.value()));
    }

    @Test
    void typesInWordsOfPeopleDoNotReplaceTheIds() throws Exception {
        var imported = read(file(folder, "f.csv", "id,name,type\n" + DISK + "one,one,Disk\n"));

        assertEquals("microsoft.compute/disks", only(imported.value()).type());
        assertEquals(
                1,
                messages(imported).stream().filter(m -> m.contains("as people read it")).count());
    }

    @Test
    void raggedRowsAreReadAndSaidWithTheirLine() throws Exception {
        var imported =
                read(
                        file(
                                folder,
                                "r.csv",
                                "id,name,location\n"
                                        + DISK
                                        + "a,a\n"
                                        + DISK
                                        + "b,b,west,more\n"
                                        + DISK
                                        + "c,c,east\n"));

        assertEquals(3, imported.value().resources().size());
        assertEquals(
                new Json.Text("more"),
                imported.value().resources().get(1).body().get("column-4").orElseThrow());
        assertEquals(
                List.of("2 rows have more or fewer cells than the header: lines 2, 3."),
                messages(imported));
    }

    @Test
    void twiceNamedColumnsAreBothKept() throws Exception {
        var body =
                only(read(file(folder, "d.csv", "id,name,name\n" + DISK + "a,x,y\n")).value())
                        .body();

        assertEquals("x", body.text("name"));
        assertEquals("y", body.text("name (2)"));
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-8", "windows-1252"})
    void tablesAreReadInEveryEncoding(String charset) throws Exception {
        Path table =
                Files.write(
                        folder.resolve("e.csv"),
                        ("id\tname\tlocation\n" + DISK + "a\tGrün\t=1+1\n")
                                .getBytes(Charset.forName(charset)));

        var imported = read(table);

        assertEquals("Grün", only(imported.value()).body().text("name"));
        assertEquals("=1+1", only(imported.value()).body().text("location"));
        assertEquals(
                charset.startsWith("windows")
                        ? List.of("The text is not in UTF-8; it was read as windows-1252.")
                        : List.of(),
                messages(imported));
    }

    @Test
    void cellsThatBeginLikeFormulasStayAsTheyAre() throws Exception {
        for (String cell : List.of("=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)")) {
            var body =
                    only(read(file(
                                            folder,
                                            "c.csv",
                                            "sep=,\nid,name\n" + DISK + "a,\"" + cell + "\"\n"))
                                    .value())
                            .body();
            assertEquals(cell, body.text("name"));
        }
    }

    @Test
    void aQuoteThatIsNotClosedIsAProblemWithItsLine() throws Exception {
        Path broken = file(folder, "q.csv", "id,name\n" + DISK + "a,\"x\n" + DISK + "b,y\n");

        var problem = assertThrows(ProblemException.class, () -> read(broken)).problem();

        assertEquals(Problem.FileMalformed.class, problem.getClass());
    }

    @Test
    void thePortalsChildrenGetTheirParent() throws Exception {
        var imported =
                read(
                        file(
                                folder,
                                "p.csv",
                                "NAME,TYPE,RESOURCE GROUP,LOCATION,SUBSCRIPTION,COST\n"
                                    + "orders (sql1/orders),SQL database,shop,West US,s1,12.50\n"));

        assertEquals(
                List.of(
                        "/subscriptions/s1/resourceGroups/shop/providers/microsoft.sql/servers/sql1/databases/orders"),
                ids(imported.value()));
        assertEquals("12.50", only(imported.value()).body().text("cost"));
    }

    @Test
    void theAssessmentsFileGivesResourcesAndSaysWhatItLacks() throws Exception {
        String wara =
                "{'scriptDetails':{'Version':'1'},'impactedResources':["
                        + "{'validationAction':'a','recommendationId':'r1','name':'one','id':'"
                        + DISK
                        + "one','type':'microsoft.compute/disks','location':'westeurope','param1':'secret:"
                        + " x'},{'recommendationId':'r2','name':'one','id':'"
                        + DISK
                        + "ONE','type':'microsoft.compute/disks'},"
                        + "{'recommendationId':'r3','name':'','id':'n/a','type':'specialized.workload/avd'}],'resourceType':[{'Resource"
                        + " Type':'x'}],'advisory':[{'id':'a'}],'outages':{'id':'o'},'retirements':[],'supportTickets':[],'serviceHealth':[],"
                        + "'resourceInventory':[{'id':'"
                        + DISK
                        + "two','name':'two','type':'microsoft.compute/disks','tags':{'app':'x'}}]}";

        var imported = read(file(folder, "w.json", wara.replace('\'', '"')));

        assertEquals(List.of(DISK + "two", DISK + "one"), ids(imported.value()));
        var tally = imported.tallies().getFirst();
        assertEquals(
                List.of("wara", 4, 2, 1, 1),
                List.of(
                        tally.kind(),
                        tally.read(),
                        tally.resources(),
                        tally.repeated(),
                        tally.dropped().size()));
        assertEquals("", imported.value().resources().getLast().body().text("param1"));
    }

    @Test
    void checksNameTheirResources() throws Exception {
        String checks =
                "{'metadata':{},'checks':[{'guid':'g','compliant':'true','id':'"
                        + DISK
                        + "one'},{'guid':'h','id':'"
                        + DISK
                        + "one'}]}";

        var imported = read(file(folder, "c.json", checks.replace('\'', '"')));

        assertEquals(List.of(DISK + "one"), ids(imported.value()));
        assertEquals(
                new Json.Obj(java.util.Map.of("id", new Json.Text(DISK + "one"))),
                only(imported.value()).body());
    }

    private static List<String> messages(Imported<?> imported) {
        return imported.notices().stream().map(Notice::message).toList();
    }
}
