import base64, hashlib, hmac, time

def verify(secret: str, id: str, timestamp: str, signatures: str, body: bytes) -> bool:
    """Whether a request was sent by Hooktrail in the last five minutes; body is what arrived, byte for byte."""
    if abs(time.time() - int(timestamp)) > 300:
        return False
    key = base64.b64decode(secret.removeprefix("whsec_"))
    digest = hmac.new(key, f"{id}.{timestamp}.".encode() + body, hashlib.sha256).digest()
    expected = "v1," + base64.b64encode(digest).decode()
    return any(hmac.compare_digest(one, expected) for one in signatures.split(" "))
