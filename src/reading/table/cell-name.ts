import { fold } from "../fold.ts";
import { readProfileLink } from "../link.ts";

/** A creator's handle, lower case with @: from a handle with or without @, or from a link to the profile or a video. */
export function readHandle(text: string): string | undefined {
  const handle = /^@?([\p{L}\p{N}_.]{1,30})$/u.exec(text.replace(/^@\s+/, "@"))?.[1];
  if (handle !== undefined) return /[\p{L}\p{N}]/u.test(handle) ? `@${handle.toLowerCase()}` : undefined;
  return readProfileLink(text);
}

/** A booking's stage in our words, from what teams write for it; "posted" and "paid" are told too, to be compared. */
export function readStage(text: string): string | undefined {
  const folded = fold(text)
    .replace(/[^a-z ]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return stages.get(folded);
}

const stageWords: Record<string, string> = {
  candidate: "candidate|prospect|lead|shortlist|shortlisted|new|neu|kandidat|kandidatin|vorgemerkt|candidato|candidat",
  invited:
    "invited|contacted|outreach|reached out|pitched|in talks|negotiating|eingeladen|angefragt|kontaktiert|angeschrieben|invitado|invitada|contactado|contactada|invite|contacte|convidado|convidada",
  agreed:
    "agreed|accepted|confirmed|booked|signed|contracted|yes|zugesagt|bestatigt|gebucht|ja|aceptado|aceptada|confirmado|confirmada|accepte|confirme|aceito|aceita|active|aktiv",
  "product sent":
    "product sent|sent|shipped|delivered|product shipped|sample sent|versendet|verschickt|produkt versendet|produkt verschickt|geliefert|enviado|producto enviado|envoye|produit envoye|expedie|produto enviado",
  posted:
    "posted|live|published|done|completed|gepostet|veroffentlicht|online|fertig|publicado|publicada|publie|postado",
  paid: "paid|invoice paid|bezahlt|pagado|pagada|paye|pago|paga",
  declined:
    "declined|rejected|refused|no|not interested|abgelehnt|abgesagt|nein|rechazado|rechazada|refuse|recusado|recusada",
  dropped:
    "dropped|cancelled|canceled|ghosted|removed|no reply|no response|storniert|abgebrochen|ausgestiegen|cancelado|cancelada|annule|abandonne|desistiu",
};

const stages = new Map(
  Object.entries(stageWords).flatMap(([stage, words]) => words.split("|").map((word) => [word, stage] as const)),
);
