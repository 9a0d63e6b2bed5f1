package app.muster.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The names of a table's columns, brought into one form: the portal writes them in capitals and in
/// the language of whoever exports.
final class CsvHeader {

    /// What the portal calls its columns elsewhere.
    private static final Map<String, String> ENGLISH = new HashMap<>();

    static {
        say("name", "nom", "nombre", "nome", "naam", "namn", "navn", "nazwa", "név");
        say("name", "имя", "名前", "名称", "名稱", "이름", "název");
        say("type", "typ", "tipo", "típus", "tür", "тип", "種類", "型", "类型", "類型", "형식", "유형");
        say("resource group", "ressourcengruppe", "groupe de ressources", "grupo de recursos");
        say("resource group", "gruppo di risorse", "resourcegroep", "resursgrupp", "ressursgruppe");
        say("resource group", "grupa zasobów", "skupina prostředků", "группа ресурсов");
        say("resource group", "リソース グループ", "资源组", "資源群組", "리소스 그룹", "kaynak grubu");
        say("location", "standort", "speicherort", "emplacement", "ubicación", "località");
        say("location", "localização", "locatie", "plats", "lokalizacja", "umístění");
        say("location", "расположение", "場所", "位置", "위치", "konum", "posizione");
        say("subscription", "abonnement", "suscripción", "sottoscrizione", "assinatura");
        say("subscription", "prenumeration", "subskrypcja", "předplatné", "подписка");
        say("subscription", "サブスクリプション", "订阅", "訂用帳戶", "구독", "abonelik");
    }

    private static void say(String english, String... others) {
        for (String other : others) {
            ENGLISH.put(other, english);
        }
    }

    private CsvHeader() {}

    /// One name for each column: lower case where all was in capitals, English where it is known,
    /// and with a number where it came before.
    static List<String> of(List<String> said) {
        var columns = new ArrayList<String>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < said.size(); i++) {
            String name = said.get(i).strip();
            boolean shouted = name.equals(name.toUpperCase(Locale.ROOT));
            String plain = shouted ? name.toLowerCase(Locale.ROOT) : name;
            String english = ENGLISH.getOrDefault(name.toLowerCase(Locale.ROOT), plain);
            String column = english.isEmpty() ? "column-" + (i + 1) : english;
            String unique = column;
            for (int n = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); n++) {
                unique = column + " (" + n + ")";
            }
            columns.add(unique);
        }
        return columns;
    }

    static boolean isInventory(List<String> columns) {
        Set<String> known = new HashSet<>();
        columns.forEach(column -> known.add(column.toLowerCase(Locale.ROOT)));
        return known.contains("id")
                || known.contains("resource id")
                || known.contains("resourceid")
                || known.contains("name")
                        && (known.contains("type") || known.contains("subscription"));
    }
}
