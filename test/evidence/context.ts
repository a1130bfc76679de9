// The services as knowledge/product.yaml names them, for tests of readers.
import type { ReaderContext } from "../../src/evidence/readings.ts";

export const context: ReaderContext = {
  services: [
    {
      display: "Microsoft Entra Connect Provisioning Agent",
      name: "AADConnectProvisioningAgent",
      part: "agent",
      formerly: ["Microsoft Azure AD Connect Provisioning Agent", "Azure AD Connect Provisioning Agent"],
    },
    { display: "Microsoft ECMA2Host", part: "host", formerly: [] },
  ],
};
