// botbuilder's adapter, with its two halves apart: who speaks is settled before a turn is run.
import { type Activity, CloudAdapter, type InvokeResponse, type TurnContext } from "botbuilder";
import type { AuthenticateRequestResult } from "botframework-connector";
import { Entity } from "botframework-connector/lib/connectorApi/models/mappers.js";

export class AssistantAdapter extends CloudAdapter {
  /** Runs a turn for an activity whose token has been checked. */
  run(
    authenticated: AuthenticateRequestResult,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authenticated, activity, logic);
  }
}

/**
 * botbuilder 4.23.3 sends only the declared fields of an entity, and so loses citations, mentions' details and feedback. Allowing all
 * others restores what 4.23.2 did. Done once, before anything is sent.
 */
export function repairEntityMapper(): void {
  const type = Entity.type as { additionalProperties?: unknown };
  type.additionalProperties = { type: { name: "Object" } };
}
