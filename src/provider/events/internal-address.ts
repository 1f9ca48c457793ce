import { BlockList, isIP } from 'node:net';

/** Networks that a site on the internet cannot have: the special-purpose registries of RFC 6890, and what maps into them. */
const V4 = [
	'0.0.0.0/8',
	'10.0.0.0/8',
	'100.64.0.0/10',
	'127.0.0.0/8',
	'169.254.0.0/16',
	'172.16.0.0/12',
	'192.0.0.0/24',
	'192.0.2.0/24',
	'192.88.99.0/24',
	'192.168.0.0/16',
	'198.18.0.0/15',
	'198.51.100.0/24',
	'203.0.113.0/24',
	'224.0.0.0/4',
	'240.0.0.0/4',
];
const V6 = [
	'::/127',
	'::ffff:0:0/96',
	'64:ff9b::/96',
	'64:ff9b:1::/48',
	'100::/64',
	'2001::/23',
	'2001:db8::/32',
	'2002::/16',
	'fc00::/7',
	'fe80::/10',
	'fec0::/10',
	'ff00::/8',
];

const internal = new BlockList();
for ( const [ networks, family ] of [
	[ V4, 'ipv4' ],
	[ V6, 'ipv6' ],
] as const ) {
	for ( const network of networks ) {
		const [ base = '', bits ] = network.split( '/' );
		internal.addSubnet( base, Number( bits ), family );
	}
}

/** Whether a number is no place on the internet. What is no number counts as internal. */
export function isInternalAddress( address: string ): boolean {
	const family = isIP( address );
	return (
		family === 0 ||
		internal.check( address, family === 6 ? 'ipv6' : 'ipv4' )
	);
}

/** This very machine: for development only. */
export const isLoopbackAddress = ( address: string ): boolean =>
	address === '127.0.0.1' || address === '::1';
