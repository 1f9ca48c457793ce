/** Chooses the line that has the focus for a change of several, or lets it go. */
export function chooseLine(): void {
	document.activeElement
		?.closest( 'li' )
		?.querySelector< HTMLInputElement >( 'input[type="checkbox"]' )
		?.click();
}
