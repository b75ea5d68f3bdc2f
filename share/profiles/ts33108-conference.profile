# A conference that the subject initiated is told as a whole by TS 33.108
# clause 11; calls are IP multimedia; messages are records of TS 102 232-2.

extend = ts102232-5
conference = ts33108
messages = messaging
