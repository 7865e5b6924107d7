import type { NetworkInterfaceInfo } from "node:os"
import { expect, it } from "vitest"
import { networkAddresses } from "../../../scripts/serve/network-addresses.ts"

const v4 = (address: string, internal = false): NetworkInterfaceInfo => ({
  ...{ address, internal, family: "IPv4", netmask: "255.255.255.0", mac: "00:00:00:00:00:01", cidr: null },
})
const v6 = (address: string, internal = false): NetworkInterfaceInfo => ({
  ...{ address, internal, family: "IPv6", netmask: "ffff::", mac: "00:00:00:00:00:01", cidr: null, scopeid: 0 },
})

const OFFICE = {
  lo: [v4("127.0.0.1", true), v6("::1", true)],
  cable: [v4("192.168.3.14"), v6("fe80::1"), v6("fd00::14")],
  wireless: [v4("10.0.0.7"), v4("169.254.8.8")],
}

it("names the addresses that a colleague's computer can open, and no other", () => {
  expect(networkAddresses(OFFICE, "0.0.0.0")).toEqual(["192.168.3.14", "10.0.0.7"])
  expect(networkAddresses(OFFICE, "::")).toEqual(["192.168.3.14", "10.0.0.7", "fd00::14"])
  expect(networkAddresses({ lo: OFFICE.lo }, "0.0.0.0")).toEqual([])
})
