// Words that follow "password is" or "password:" in ordinary talk and are no password. Lower case, four languages.

const english = `
a about above accepted account active added administrator after again all allowed already also always an and another any anyone
as asked assigned at authentication available back bad base64 be because been before being below between blank both but by can
cannot cant case caution change changed changes character characters check code complex configured contains correct
could credential default denied different disabled discarded display displayed do does doesnt done dont dropped each either
empty encoded encrypted enter entered error even exactly expired expires expiry exposed failed failing failure false field file fine for
forgotten found from generated given good got gone had has hash hashed hasnt have here hers hidden his how i identical if ignored
in incorrect indeed inside insufficient intact internal invalid is isnt it its just kept known last later leaked least left length like
likely local locked long longer lost maintained managed manager mandatory many masked match matches may me maybe mine minimum mismatch missing
more must my na name needed needs neither never new next nil no nobody none nor not nothing now null of off ok okay old omitted on
once one only optional or other otherwise our ours out over padded parameter password passwords perfect permitted pending per please
policy present private probably problem prompt prompted prompts property protected protection provided public read reader really
recently redacted refused rejected removed required reset right rotated safe same saved secret secrets secure see sent set shared
short should shown similar simple since single so some something somewhere special still stored string strong such sure sync synced
synchronised synchronized temporary text than that the their theirs them then there these they this those through to token tokens
too true two type typed unavailable unchanged undefined unexpected unique unknown unless unset until up updated uppercase us use used user
username using usually valid value verified very via visible was wasnt we weak were what whatever when where whether which while who whose
why will with within without wont working works would writeback wrong x yes yesterday yet you your yours securestring plaintext bearer basic digest app application tenant portal host endpoint ask stays remains lies kept follows attached above sent separately success successful successfully succeeded failure fail fails completed complete ended cleared entering typing resetting changing expiring
`;

const german = `
aber abgelaufen abgelehnt aktiv aktuell alle alt altes am an angegeben auch auf aus bald bekannt bei beim beide bereits bestimmt
bitte da dafür dann darf das dass dasselbe dein deins dem den denn der derselbe des deshalb dezeit die dies diese dieses doch dort
durch ein eine einen einer eines einfach eingegeben endlich entfernt er erforderlich erneuert erst es falsch fehlerhaft fehlt für
ganz geändert gehört gelöscht gesperrt gesetzt gespeichert gestern gewesen gleich gültig gut haben hat heute hier hinterlegt ich identisch ihm ihr ihre ihres im
immer in inkorrekt ist ja jemand jetzt kann kaputt kein keine keiner komplex korrekt kurz lang laut leer leider maskiert mein meine meins mit
möglich muss müssen nach neu neues nicht nichts nie niemand noch notwendig nötig nun nur ob oder ok okay per pflicht richtig schon
schwach sehr sein seit sich sicher sie sind so soll sollte stark stimmt temporär überall um und unbekannt uns unser ungültig unverändert
unter verboten vergessen verloren verschlüsselt viel vom von vor vorhanden wann war warum was weder weg wegen weil welches wenn wer werden wie
wieder wird wo wurde zu zum zur siehe steht liegt fragen frag folgt pflichtfeld standard teil grund ursache zurückgesetzt zurück zuletzt
`;

const french = `
à alors après au aucun aussi autre avant avec bon bonne ce cela celui cette changé chiffré comme complexe con correct court
dans de déjà depuis des différent du elle en encore erroné est et été expiré expirée facultatif faible faux fort identique il
ils inchangé inconnu incorrecte invalide jamais je la le les leur lors mais manquant mauvais même mon ne non nouveau nul obligatoire
oublié oui ou où par pas perdu peut plus pour près privé que qui refusé requis réinitialisé sans secrète sera si son stocké
sur temporaire toujours très trop un une valable valide vide votre vrai voir demander dernier dernière
`;

const spanish = `
actual al ambos antes bien bueno caducada caducado cambiada cambiado cifrada como con correcta correcto corta de debe débil
del desconocida desde después diferente distinta el ella en era errónea es está están esta este expirada expiró fue fuerte ha hay
igual incorrecta incorrecto inválida invalida la larga las le lo los mal más mi misma mismo muy necesaria ni ningún no nueva nuevo
nula nunca o obligatoria olvidada opcional otra para pero por porque privada que quien requerida segura se sea sí si sin sobre su
temporal todavía tu un una vacía vacia válida valida vencida y ya véase preguntar último última
`;

/** Ordinary words: lower case, without apostrophes. */
export const benignWords: ReadonlySet<string> = new Set(
  [english, german, french, spanish].flatMap((words) => words.trim().split(/\s+/)),
);
