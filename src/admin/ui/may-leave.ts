/** Goes out from a part of the panel before it goes away. Who would lose something in it asks the owner, and prevents it. */
export const LEAVING = 'deskside-leaving';

/** Whether a part of the panel may go away; nobody objects to most. */
export function mayLeave( part: Element | null ): boolean {
	const leaving = new Event( LEAVING, { bubbles: true, cancelable: true } );
	return part?.dispatchEvent( leaving ) ?? true;
}
