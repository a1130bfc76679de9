// Findings as sentences, in Spanish; see findings.ts.
import { code, own } from "../../knowledge/blocks.ts";
import { dayOf, inParentheses, mine, say, type Saying, type Sayings, wrongPart } from "../findings.ts";

const dates = "es-ES";

const serviceIs =
  (state: string): Saying =>
  (value) =>
    say("El servicio ", mine(value("service")), ` ${state}.`);

export const spanish: Sayings = {
  "services-both-running": () => say("Los dos servicios están en ejecución."),
  "agent-service-stopped": serviceIs("no está en ejecución"),
  "host-service-stopped": serviceIs("no está en ejecución"),
  "agent-service-missing": serviceIs("no existe en el servidor"),
  "host-service-missing": serviceIs("no existe en el servidor"),
  "certificate-expired": (value, zone) =>
    say("El certificado caducó el ", mine(dayOf(value("notAfter"), zone, dates)), "."),
  "certificate-in-date": (value, zone) =>
    say("El certificado es válido hasta el ", mine(dayOf(value("notAfter"), zone, dates)), "."),
  "certificate-not-yet-valid": (value, zone) =>
    say("El certificado es válido solo desde el ", mine(dayOf(value("notBefore"), zone, dates)), "."),
  "certificate-other-host": (value) =>
    say(
      "Los nombres no coinciden: el certificado es para ",
      mine(value("subject") ?? value("san")),
      ", el servidor se llama ",
      mine(value("host")),
      ".",
    ),
  "certificate-same-host": (value) =>
    say("El certificado es para ", mine(value("host") ?? value("subject")), ", que es el nombre del servidor."),
  "tenant-url-well-formed": () => say("La URL del inquilino tiene la forma documentada."),
  "tenant-url-malformed": (value) =>
    say("La URL del inquilino no tiene la forma documentada", ...wrongPart(value("wrong")), "."),
  "tenant-url-other-case": (value) =>
    say("La URL del inquilino escribe de otra manera el nombre del conector: ", mine(value("connectorName")), "."),
  "tenant-url-other-port": (value) =>
    say("La URL del inquilino tiene el puerto ", mine(value("port")), ", el asistente otro."),
  "scim-status-401": () => say("La llamada fue rechazada: ", own("401"), ", no autorizada."),
  "scim-status-404": () => say("La llamada no encontró nada en su dirección: ", own("404"), "."),
  "scim-status-500": () => say("La llamada falló por el camino: ", own("500"), ", error interno del servidor."),
  "host-importing": () => say("El host indica que todavía está importando."),
  "host-script-success": () => say("El script de prueba llegó al host."),
  "host-script-401": () => say("El script de prueba fue rechazado: el token no es el del host."),
  "host-script-no-connection": () => say("El script de prueba no pudo conectarse al host."),
  "debug-on": () => say(code("Debug"), " está en ", own("true"), " en la configuración."),
  "debug-off": () => say(code("Debug"), " está desactivado en la configuración."),
  "log-levels-differ": () => say("Los orígenes tienen valores distintos de ", code("switchValue"), "."),
  "log-level-verbose": () => say(code("switchValue"), " está en ", own("Verbose"), "."),
  "connection-string-logged": () => say("En el registro figura una cadena de conexión."),
  "proxy-placeholder-left": (value) =>
    say("El bloque de proxy aún contiene su texto de ejemplo", ...inParentheses(value("proxy")), "."),
  "proxy-block-misplaced": () => say("El bloque de proxy está fuera de ", code("system.net"), "."),
  "proxy-block-sound": () => say("El bloque de proxy tiene la forma documentada."),
  "registration-timed-out": () => say("El registro del agente agotó su tiempo."),
  "execution-policy-refused": (value) =>
    say("La directiva de ejecución de ", mine(value("scope")), " es ", mine(value("policy")), "."),
  "execution-policy-sound": () => say("Las directivas de ejecución son como está documentado."),
  "dn-not-ldap-style": (value) => say("El DN ", mine(value("dn")), " no tiene el estilo LDAP."),
  "metrics-collector-denied": () => say("El agente no puede leer su clave de rendimiento en el Registro."),
  "cache-folder-rights-missing": () => say("La carpeta de caché del host denegó el acceso a una DLL de conector."),
  "dotnet-too-old": (value) =>
    say(".NET Framework es más antiguo de lo documentado", ...inParentheses(value("version") ?? value("release")), "."),
  "dotnet-sound": () => say(".NET Framework es lo bastante reciente."),
  "agent-inactive": () => say("El portal muestra el agente como inactivo."),
  "agent-active": () => say("El portal muestra el agente como activo."),
  "cache-empty": () => say("La caché del host está vacía."),
  "cache-filled": (value) => say("La caché del host contiene ", mine(value("count") ?? "algunos"), " objetos."),
};
