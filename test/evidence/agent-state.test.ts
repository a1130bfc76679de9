import { describe, expect, it } from "vitest";
import { agentState } from "../../src/evidence/agent-state.ts";
import { context } from "./context.ts";

const read = (text: string): readonly unknown[] => agentState.read(text, context).map(({ values }) => values.state);

describe("agent-state", () => {
  it.each([
    ["the provisioning agent is inactive", "inactive"],
    ["portal: agent status: Active", "active"],
    ["Microsoft Entra Connect Provisioning Agent is not active", "inactive"],
    ["in the portal the agent shows as inactive", "inactive"],
    ["der Agent ist im Portal inaktiv", "inactive"],
    ["le portail Azure : agent inactif", "inactive"],
    ["portal: el agente está inactivo", "inactive"],
    ["On-premises Connectivity\nAgent: SRV-PROV-02\nStatus: inactive", "inactive"],
    ["opened admin connectivity, our agent is in the dropdown list but it isnt active", "inactive"],
  ])("reads %s", (text, state) => {
    expect(read(text)).toEqual([state]);
  });

  it.each([
    ["about the status of other things", "provisioning agent\nStatus: Activated"],
    ["about directories", "the provisioning agent is Active Directory joined"],
    ["about agents of other products", "the backup agent is inactive"],
    ["about instructions", "ensure that the provisioning agent is active"],
    ["about questions", "is the provisioning agent active?"],
  ])("stays silent %s", (_, text) => {
    expect(read(text)).toEqual([]);
  });
});
