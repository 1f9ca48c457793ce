import { readFile, readlink } from 'node:fs/promises';

/** Where numbers of processes mean the same: a boot of the machine, and in it a container. Only to compare; null where it cannot be told. */
export interface ProcessSpace {
	boot: string | null;
	/** The PID namespace, as the system names it within this boot. */
	namespace: string | null;
}

export async function ownSpace(): Promise< ProcessSpace > {
	const [ boot, namespace ] = await Promise.all( [
		readFile( '/proc/sys/kernel/random/boot_id', 'utf8' ).catch(
			() => null
		),
		readlink( '/proc/self/ns/pid' ).catch( () => null ),
	] );
	return { boot: boot?.trim() ?? null, namespace };
}

/** Whether both are known and are not the same. */
export const differ = ( one: string | null, other: string | null ): boolean =>
	one !== null && other !== null && one !== other;
