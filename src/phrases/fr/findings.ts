// Findings as sentences, in French; see findings.ts.
import { code, literal, own } from "../../knowledge/blocks.ts";
import { dayOf, inParentheses, mine, say, type Saying, type Sayings } from "../findings.ts";

const dates = "fr-FR";

const serviceIs =
  (state: string): Saying =>
  (value) =>
    say("Le service ", mine(value("service")), ` ${state}.`);

export const french: Sayings = {
  "services-both-running": () => say("Les deux services sont en cours d’exécution."),
  "agent-service-stopped": serviceIs("n’est pas en cours d’exécution"),
  "host-service-stopped": serviceIs("n’est pas en cours d’exécution"),
  "agent-service-missing": serviceIs("est absent du serveur"),
  "host-service-missing": serviceIs("est absent du serveur"),
  "certificate-expired": (value, zone) =>
    say("Le certificat a expiré le ", mine(dayOf(value("notAfter"), zone, dates)), "."),
  "certificate-in-date": (value, zone) =>
    say("Le certificat est valable jusqu’au ", mine(dayOf(value("notAfter"), zone, dates)), "."),
  "certificate-not-yet-valid": (value, zone) =>
    say("Le certificat n’est valable qu’à partir du ", mine(dayOf(value("notBefore"), zone, dates)), "."),
  "certificate-other-host": (value) =>
    say(
      "Les noms diffèrent : le certificat est pour ",
      mine(value("subject") ?? value("san")),
      ", le serveur s’appelle ",
      mine(value("host")),
      ".",
    ),
  "certificate-same-host": (value) =>
    say("Le certificat est pour ", mine(value("host") ?? value("subject")), ", qui est le nom du serveur."),
  "tenant-url-well-formed": () => say("L’URL de locataire a la forme documentée."),
  "tenant-url-malformed": (value) =>
    say("L’URL de locataire n’a pas la forme documentée", wrongPart(value("wrong")), "."),
  "tenant-url-other-case": (value) =>
    say("L’URL de locataire écrit autrement le nom du connecteur : ", mine(value("connectorName")), "."),
  "tenant-url-other-port": (value) =>
    say("L’URL de locataire indique le port ", mine(value("port")), ", l’assistant un autre."),
  "scim-status-401": () => say("L’appel a été refusé : ", own("401"), ", non autorisé."),
  "scim-status-404": () => say("L’appel n’a rien trouvé à son adresse : ", own("404"), "."),
  "scim-status-500": () => say("L’appel a échoué en chemin : ", own("500"), ", erreur interne du serveur."),
  "host-importing": () => say("L’hôte indique qu’il importe encore."),
  "host-script-success": () => say("Le script de test a atteint l’hôte."),
  "host-script-401": () => say("Le script de test a été refusé : le jeton n’est pas celui de l’hôte."),
  "host-script-no-connection": () => say("Le script de test n’a pas pu se connecter à l’hôte."),
  "debug-on": () => say(code("Debug"), " est à ", own("true"), " dans la configuration."),
  "debug-off": () => say(code("Debug"), " est désactivé dans la configuration."),
  "log-levels-differ": () => say("Les sources ont des valeurs différentes pour ", code("switchValue"), "."),
  "log-level-verbose": () => say(code("switchValue"), " est à ", own("Verbose"), "."),
  "connection-string-logged": () => say("Une chaîne de connexion figure dans le journal."),
  "proxy-placeholder-left": (value) =>
    say("Le bloc proxy contient encore son texte d’exemple", ...inParentheses(value("proxy")), "."),
  "proxy-block-misplaced": () => say("Le bloc proxy se trouve hors de ", code("system.net"), "."),
  "proxy-block-sound": () => say("Le bloc proxy a la forme documentée."),
  "registration-timed-out": () => say("L’inscription de l’agent a dépassé son délai."),
  "execution-policy-refused": (value) =>
    say("La stratégie d’exécution de ", mine(value("scope")), " est ", mine(value("policy")), "."),
  "execution-policy-sound": () => say("Les stratégies d’exécution sont comme documenté."),
  "dn-not-ldap-style": (value) => say("Le DN ", mine(value("dn")), " n’est pas dans le style LDAP."),
  "metrics-collector-denied": () => say("L’agent n’a pas le droit de lire sa clé de performance dans le Registre."),
  "cache-folder-rights-missing": () => say("Le dossier de cache de l’hôte a refusé l’accès à une DLL de connecteur."),
  "dotnet-too-old": (value) =>
    say("Le .NET Framework est plus ancien que documenté", ...inParentheses(value("version") ?? value("release")), "."),
  "dotnet-sound": () => say("Le .NET Framework est assez récent."),
  "agent-inactive": () => say("Le portail montre l’agent comme inactif."),
  "agent-active": () => say("Le portail montre l’agent comme actif."),
  "cache-empty": () => say("Le cache de l’hôte est vide."),
  "cache-filled": (value) => say("Le cache de l’hôte contient ", mine(value("count") ?? "des"), " objets."),
};

/** A colon has a space before it. */
function wrongPart(wrong: string | undefined): ReturnType<typeof literal> | undefined {
  return wrong === undefined ? undefined : literal(` : ${wrong}`);
}
